/** Imports over REST: files up, then how far they are. */
import type { FieldName, ImportStatus } from '../pages/articles/import/import-types.ts';
import type { ApiClient } from './client.ts';

export interface ImportOrder {
  readonly files: readonly File[];
  readonly dryRun: boolean;
  readonly publish: boolean;
  /** Field → column of the files, where the automatic mapping errs; '' = none. */
  readonly columns: Readonly<Partial<Record<FieldName, string>>>;
}

export function importsApi(client: ApiClient) {
  return {
    start: ({ files, dryRun, publish, columns }: ImportOrder) => {
      const form = new FormData();
      form.set('dryRun', String(dryRun));
      form.set('publish', String(publish));
      form.set('columns', JSON.stringify(columns));
      for (const file of files) form.append('file', file, file.webkitRelativePath || file.name);
      return client.upload<{ readonly id: string }>('/v1/knowledge/imports', form);
    },
    status: (id: string) => client.get<ImportStatus>(`/v1/knowledge/imports/${encodeURIComponent(id)}`),
  };
}
