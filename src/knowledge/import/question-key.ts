/** When two articles ask the same. */
import { normalize } from '../../text/normalize.ts';

/** Equal for what asks the same in one language, of the same people: but for signs at the end, width, case and script. */
export function questionKey(lang: string, question: string, audience: string): string {
  const bare = normalize(question).replace(/[\p{P}\p{S}\s]+$/u, '');
  return `${lang}\0${audience === 'everyone' ? '' : audience}\0${bare || normalize(question)}`;
}
/** The key without its question: language and audience. */
export function audienceOf(asked: string): string {
  return asked.slice(0, asked.lastIndexOf('\0'));
}
