/** One step from a schema to the next; its number is its place in `MIGRATIONS`. */
export interface Migration {
  readonly name: string;
  readonly sqlite: readonly string[];
  readonly postgres: readonly string[];
}
