/**
 * What a tenant calls by several names: synonyms and products with their aliases. A question that says one of them is searched
 * for the others too, at less weight. Articles stay as they are, so a change of the list needs no new index.
 */
import type { Lang } from '../domain/language.ts';
import type { Analyzer } from './analyze.ts';
import type { QueryTerm } from './bm25.ts';
import { weighTerms } from './query-terms.ts';

/**
 * What another name counts, as a share of what it would if the visitor had said it: enough to find an article that has only
 * that name. At 0.35 the starter lost 0.4 points of its calibration questions to articles that say an alias more often.
 */
const BESIDE = 0.1;
const MOST_GROUPS = 2000;
const MOST_NAMES = 30;
/** A shorter Chinese name would be found inside of other words. */
const SHORTEST_ZH = 2;
const HAN = /\p{Script=Han}/u;

interface Name {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  readonly says: (normalized: string) => boolean;
}

export class Synonyms {
  readonly #groups: readonly (readonly Name[])[];
  readonly #words: ReadonlySet<string>;

  /** `lines`: one group a line, names parted by commas, `#` begins a comment; as the tenant's setting holds it. */
  constructor(lines: string, analyzer: Pick<Analyzer, 'terms'>, normalize: (text: string) => string) {
    this.#groups = lines
      .split('\n')
      .map((line) => line.replace(/#.*$/, '').split(/[,，、]/))
      .map((names) => [...new Set(names.map(normalize))].filter((name) => name !== '').slice(0, MOST_NAMES))
      .filter((names) => names.length > 1)
      .slice(0, MOST_GROUPS)
      .map((names) => names.map((text) => toName(text, analyzer)));
    this.#words = new Set(this.#groups.flatMap((names) => names.flatMap(({ text }) => text.match(/[a-z]+/g) ?? [])));
  }

  /** Whether a name holds this word, in lower-case letters: it is right, whatever the articles say. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  get size(): number {
    return this.#groups.length;
  }

  /** Terms of the other names of what the question names, those that it says itself left out. Only names in its language. */
  termsBeside(normalized: string, lang: Lang): QueryTerm[] {
    const weights = new Map<string, number>();
    for (const names of this.#groups) {
      if (!names.some((name) => name.says(normalized))) continue;
      for (const name of names) {
        if (name.says(normalized) || HAN.test(name.text) !== (lang === 'zh')) continue;
        for (const { term, weight } of name.terms) {
          weights.set(term, Math.max(weights.get(term) ?? 0, weight));
        }
      }
    }
    return [...weights].map(([term, weight]) => ({ term, weight, own: 0 }));
  }
}

function toName(text: string, analyzer: Pick<Analyzer, 'terms'>): Name {
  const terms = weighTerms(analyzer.terms(text)).map(({ term, weight }) => ({ term, weight: BESIDE * weight }));
  if (HAN.test(text)) return { text, terms, says: (q) => text.length >= SHORTEST_ZH && q.includes(text) };
  const framed = new RegExp(`(?<![a-z0-9])${text.replace(/[^a-z0-9]+/g, '[^a-z0-9]+')}(?![a-z0-9])`);
  return { text, terms, says: (q) => framed.test(q) };
}
