/** What the console reads of an import's report. */
export const FIELD_NAMES = [
  'question',
  'answer',
  'variants',
  'category',
  'tags',
  'lang',
  'audience',
  'validFrom',
  'validTo',
  'attributes',
  'id',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type Corrections = Readonly<Partial<Record<FieldName, string>>>;

export interface InFile {
  readonly file: string;
  readonly line: number;
}
/** Where the other one stands: in a file of this import, or in the knowledge. */
export interface Other {
  readonly id: string;
  readonly question: string;
  readonly file?: string;
  readonly line?: number;
}
export interface Sample extends InFile {
  readonly change: 'added' | 'changed';
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly variants: number;
}
export interface Twin extends InFile {
  readonly question: string;
  readonly twin: Other;
  readonly likeness: number;
  readonly saved: boolean;
}
export interface Conflict extends InFile {
  readonly question: string;
  readonly with: Other;
}
export interface Rejection extends InFile {
  readonly reason: string;
}
export interface UnderstoodFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly columns?: Readonly<Partial<Record<FieldName, string>>>;
  readonly ignored?: readonly string[];
}
export interface ImportReport {
  readonly dryRun: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly rejected: readonly Rejection[];
  readonly samples: readonly Sample[];
  readonly twins: readonly Twin[];
  readonly conflicting: readonly Conflict[];
  readonly files: readonly UnderstoodFile[];
  readonly published: number | null;
}
export interface ImportStatus {
  readonly id: string;
  readonly status: 'running' | 'done' | 'failed';
  /** Read so far. */
  readonly rows: number;
  readonly report: ImportReport | null;
  readonly error: string | null;
}
