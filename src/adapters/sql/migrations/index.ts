/** Forward only: a step is appended, and never changed once it was released. The schema's version is how many were applied. */
import { KefuError } from '../../../domain/errors.ts';
import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [first];
export const SCHEMA_VERSION = MIGRATIONS.length;

/** An older server must not write to a newer schema. */
export function refuseNewer(version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new KefuError(
      'unavailable',
      `The database has schema ${version}, and this Kefu knows up to ${SCHEMA_VERSION}: start the newer Kefu that made it, or restore a backup.`,
    );
  }
}
