/** What an import says of itself, row by row: told by the import, carried by REST, shown by the console. */
import type { ArticleId } from './ids.ts';

/** Endings of the files that are read; `.zip` archives are opened besides. */
export const IMPORT_ENDINGS = [
  'csv',
  'tsv',
  'txt',
  'jsonl',
  'ndjson',
  'xlsx',
  'md',
  'markdown',
  'html',
  'htm',
  'docx',
  'pdf',
] as const;

/** What a column of a table may hold, in the order that exports write. */
export const IMPORT_FIELDS = [
  'id',
  'lang',
  'question',
  'answer',
  'variants',
  'category',
  'tags',
  'validFrom',
  'validTo',
  'audience',
  'attributes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * Field → column name, as a user corrects the mapping; '' = no column has it. A name that a file does not have leaves that
 * file to the automatic mapping.
 */
export type ColumnCorrections = Readonly<Partial<Record<ImportField, string>>>;

export interface InFile {
  readonly file: string;
  /** From 1; of a PDF the page. */
  readonly line: number;
}
/** Where an article was met: a place in a file, or the store. */
export interface Place {
  readonly id: ArticleId;
  readonly question: string;
  /** Absent: it is in the store already. */
  readonly file?: string;
  readonly line?: number;
}
export interface Twin extends InFile {
  readonly id: ArticleId;
  readonly question: string;
  readonly twin: Place;
  /** 1 = the same wording, but for words that change nothing. */
  readonly likeness: number;
  /** Whether the row was taken in all the same: only rows that say exactly what the twin says are not. */
  readonly saved: boolean;
}
/** The same question with another answer; a person decides. */
export interface Conflict extends InFile {
  readonly id: ArticleId;
  readonly question: string;
  readonly with: Place;
}
/** An article whose section its document has no more. */
export interface Removal {
  /** The document. */
  readonly file: string;
  readonly id: ArticleId;
  readonly question: string;
}
export interface Rejection extends InFile {
  readonly reason: string;
  /** What docs/IMPORT.md lists: set where a file as a whole was refused. */
  readonly code?: string;
}
/** One of the articles that an import brings, for a look before it is done. */
export interface Sample extends InFile {
  readonly change: 'added' | 'changed';
  readonly id: ArticleId;
  readonly question: string;
  /** Its beginning. */
  readonly answer: string;
  /** Number of other wordings. */
  readonly variants: number;
}
/** How a file was understood, shown for correction. */
export interface FileReport {
  readonly file: string;
  readonly format: string;
  /** Of a workbook with several. */
  readonly sheet?: string;
  /** The sheet is hidden in its workbook: nothing of it was taken. */
  readonly skipped?: 'hidden';
  /** Rows of the sheet that are hidden; they were taken like the others. */
  readonly hiddenRows?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Field → column name of the file. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Column names that nothing is taken from. */
  readonly ignored?: readonly string[];
}
export interface ImportReport {
  readonly dryRun: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Near-duplicates, whether saved or not; `twins` has each. */
  readonly duplicates: number;
  readonly conflicts: number;
  /** Sections that their document has lost, deleted from the draft; `removals` has each. */
  readonly removed: number;
  readonly rejected: readonly Rejection[];
  /** The first added and the first changed ones. */
  readonly samples: readonly Sample[];
  readonly twins: readonly Twin[];
  readonly conflicting: readonly Conflict[];
  readonly removals: readonly Removal[];
  readonly files: readonly FileReport[];
  /** The knowledge version made; null when nothing was to be published. */
  readonly published: number | null;
}
