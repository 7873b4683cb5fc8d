/** Sentences and clauses of a text in the normal form that support is checked in. */
import { normalize } from '../../text/normalize.ts';

/** Cut before normalising, which folds the full-width signs and joins lines. */
const SENTENCE_END = /[。！？!?；;\n]+|\.(?=\s|$)/;
const CLAUSE_END = /[,，:：、()（）—–]+(?!\d)/;

/** Normalised, never empty ones; the text itself when it has no end signs. */
export function sentencesOf(text: string): string[] {
  return text.split(SENTENCE_END).map(normalize).filter(Boolean);
}

/** Of a normalised sentence. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(CLAUSE_END)
    .flatMap((clause) => clause.split(/\b(?:but|however|although|though|whereas|instead)\b|但是?|而是|不过|然而/))
    .map((clause) => clause.trim())
    .filter(Boolean);
}
