/** What a reader gives for each place of a file: an article to be, or why there is none. */
import type { ArticleContent } from '../../domain/article.ts';
import type { FileReport } from '../../domain/import-report.ts';

/** Everything an article has that a file may say; what the file does not say is absent. */
export type GivenContent = Partial<Omit<ArticleContent, 'liveEdit' | 'validFrom' | 'validTo'>> &
  Pick<ArticleContent, 'question' | 'answer' | 'lang'> & {
    /** null = the column is there and empty. */
    readonly validFrom?: ArticleContent['validFrom'] | null;
    readonly validTo?: ArticleContent['validTo'] | null;
  };

export interface Candidate {
  readonly kind: 'candidate';
  /** Line of the file (PDF: page), from 1. */
  readonly line: number;
  readonly id: string | null;
  /** The document a section is of, by its path: its headings mean something there alone (`Overview`). null for rows of tables. */
  readonly document: string | null;
  readonly given: GivenContent;
}
export interface Refused {
  readonly kind: 'refused';
  readonly line: number;
  readonly reason: string;
  /** Set when the file as a whole is refused. */
  readonly code?: string;
}
/** Said after the last section of a document: it is whole, so a section that did not come is in it no more. */
export interface Whole {
  readonly kind: 'whole';
}
/** How the file was understood. */
export type Understood = { readonly kind: 'understood' } & Omit<FileReport, 'file'>;
export type Entry = Candidate | Refused | Understood | Whole;

export const refused = (line: number, reason: string): Refused => ({ kind: 'refused', line, reason });
export const fileRefused = (code: string, reason: string): Refused => ({ kind: 'refused', line: 1, reason, code });

/** Thrown while a file's bytes are read: it is refused as a whole, by this code. */
export class FileFault extends Error {
  readonly code: string;

  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}
