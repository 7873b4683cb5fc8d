/** Whether letters are an English word: a right word is not a misspelt other one. */
import { ENGLISH_WORDS } from './english-words.ts';

let english: ReadonlySet<string> | null = null;

/** A word that is right although no article has it: "drone" is not "done". Lower case, letters only. */
export function isEnglish(word: string): boolean {
  english ??= new Set(ENGLISH_WORDS.trim().split(/\s+/));
  return english.has(word) || english.has(word.replace(/s$/, ''));
}
