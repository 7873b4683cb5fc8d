import type { Lang } from '../domain/language.ts';

/** Groups questions that ask the same, off the main thread. */
export interface QuestionClusters {
  /** `texts` normalised. A group holds indexes into `texts`, the most central first; what is like nothing else is in no group. */
  cluster(lang: Lang, texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
