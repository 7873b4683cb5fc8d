/** Imports over REST: files up, then how far they are. */
import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { WireImportStatus } from '../../protocol/import.ts';
import type { ApiClient } from './client.ts';

interface ImportOrder {
  readonly files: readonly File[];
  readonly dryRun: boolean;
  readonly publish: boolean;
  /** Field → column of the files, where the automatic mapping errs; '' = none. */
  readonly columns: ColumnCorrections;
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
    status: (id: string) => client.get<WireImportStatus>(`/v1/knowledge/imports/${encodeURIComponent(id)}`),
  };
}
