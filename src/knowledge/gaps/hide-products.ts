/**
 * Takes the names of products out of questions that are to be grouped: what is asked about a lampshade should stand with what is
 * asked like it, and not with everything else that was ever asked about a lampshade.
 */
import { readCatalogue } from '../../text/catalogue.ts';
import { normalize } from '../../text/normalize.ts';

/** `entities`: the tenant's, with the catalogue; without one that can be read, texts stay as they are. Texts are normalised. */
export function productHider(entities: string): (normalized: string) => string {
  // The longest first: a part of a name may be a name.
  const names = [...new Set(namesIn(entities).map(normalize))].filter((name) => name.length > 1);
  names.sort((a, b) => b.length - a.length);
  const chinese = anyOf(names.filter((name) => /\p{Script=Han}/u.test(name)));
  const latin = anyOf(names.filter((name) => !/\p{Script=Han}/u.test(name)));
  const inChinese = chinese === '' ? null : new RegExp(chinese, 'gu');
  const inLatin =
    latin === '' ? null : new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${latin})s?(?![\\p{Script=Latin}\\d])`, 'gu');
  const without = (text: string, chineseWord: string, latinWord: string): string => {
    const some = inChinese === null ? text : text.replace(inChinese, chineseWord);
    return inLatin === null ? some : some.replace(inLatin, latinWord);
  };
  return (text) => {
    // A name and nothing else: it is all that is known of the question.
    if (!/[\p{L}\p{N}]/u.test(without(text, '', ''))) return text;
    return without(text, '它', 'it');
  };
}

function namesIn(entities: string): string[] {
  try {
    return readCatalogue(entities).flatMap(({ zh, en }) => [...zh, ...en]);
  } catch {
    // Whoever saves entities is told what is wrong with them there.
    return [];
  }
}

function anyOf(names: readonly string[]): string {
  return names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
