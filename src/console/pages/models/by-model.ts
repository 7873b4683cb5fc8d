/** The flat list of versions, model by model: heads first, because they are what is changed. */
import type { ModelVersion } from '../../types.ts';

export interface Model {
  readonly name: string;
  readonly kind: ModelVersion['kind'];
  readonly changeable: boolean;
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  readonly active: ModelVersion | null;
  /** What serves in fact. */
  readonly serving: ModelVersion | null;
  readonly rollbackTo: ModelVersion | null;
  /** The version that has a share of visitors, or only watches. */
  readonly trial: ModelVersion | null;
}

export function byModel(versions: readonly ModelVersion[]): Model[] {
  const groups = new Map<string, ModelVersion[]>();
  for (const version of versions) groups.set(version.name, [version, ...(groups.get(version.name) ?? [])]);
  const models = [...groups].map(([name, own]): Model => {
    const find = (fits: (version: ModelVersion) => boolean) => own.find(fits) ?? null;
    return {
      name,
      kind: find(({ kind }) => kind !== null)?.kind ?? null,
      changeable: own.some(({ changeable }) => changeable),
      versions: own,
      active: find(({ active }) => active),
      serving: find(({ serving }) => serving),
      rollbackTo: find(({ rollbackTo }) => rollbackTo),
      trial: find(({ percent, shadow }) => percent !== null || shadow),
    };
  });
  return models.sort((a, b) => Number(a.kind === 'encoder') - Number(b.kind === 'encoder'));
}
