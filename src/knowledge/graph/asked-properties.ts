/**
 * Which property of a product a question asks for that does not use its name: "几点能退房" asks for 退房时间, "how much is it a month"
 * for the monthly fee. A property's name is taken apart into what it is about (退房) and the kind of its value (a time); a question
 * asks for it when it names all that the property is about, or, where that is nothing of its own (月费), the kind, and when every
 * other word is one that goes along with either. One word more, and it is left to the search.
 */
import { type NamedSpan, NameFinder, tokens, without } from './name-finder.ts';
import {
  ALONG_WORDS,
  type Kind,
  NEUTRAL_WORDS,
  PROPERTY_KINDS,
  PROPERTY_TOPICS,
  type Topic,
} from './property-vocabulary.ts';
import { contentOf, SMALL_WORDS } from './small-words.ts';

/** What a word of a question says of a property: what it is about (by number), that its kind is asked for, or nothing; `small`: of any. */
type Says = number | 'kind' | 'small' | null;

/** Kinds that a question asks for so plainly that a value of another kind is no answer ("早餐几点": 含双早). */
const PLAIN_KINDS: readonly Kind[] = ['money', 'when', 'duration'];
/** A value that answers whatever is asked: there is none, or it comes for nothing. */
const ANY_KIND = /免|无|不|含|随时|永久|终身|\b(?:none|no|not|free|never|forever|lifetime|included|any ?time)\b/i;

const topics = new NameFinder<number>();
PROPERTY_TOPICS.forEach(({ names }, i) => {
  for (const name of names) topics.add(name, i);
});
const heads = new NameFinder<Kind>();
for (const [kind, { names }] of PROPERTY_KINDS) for (const name of names) heads.add(name, kind);
const neutral = new NameFinder<true>();
for (const word of NEUTRAL_WORDS) neutral.add(word, true);
const plain = new Map(
  PLAIN_KINDS.map((kind) => {
    const finder = new NameFinder<true>();
    for (const words of PROPERTY_KINDS.get(kind)?.asks ?? []) finder.add(words, true);
    return [kind, finder] as const;
  }),
);

/** Properties looked through for a question that names no product. */
const MOST_WITHOUT_PRODUCT = 100;
/** Vocabularies kept; one is made in less than a millisecond and takes some 100 KB. */
const MOST_KEPT = 300;
/** Words of a question for one property; a longer one tells a story. */
const LONGEST = 60;

/** The properties of all products, by their names and values. */
export class AskedProperties {
  readonly #names = new Map<string, string[]>();
  /** By product and then by property, in all languages. */
  readonly #values = new Map<string, Map<string, string[]>>();
  readonly #kept = new Map<string, AskedProperty>();
  /** All that may be said of any property. */
  readonly #anything = everydayWords();

  addName(property: string, name: string): void {
    for (const word of partsOf(name).others) this.#anything.add(word, null);
    this.#names.set(property, [...(this.#names.get(property) ?? []), name]);
  }

  addValue(product: string, property: string, value: string): void {
    const of = this.#values.get(product) ?? new Map<string, string[]>();
    of.set(property, [...(of.get(property) ?? []), value]);
    this.#values.set(product, of);
  }

  has(product: string, property: string): boolean {
    return this.#values.get(product)?.has(property) === true;
  }

  /**
   * The one property that is asked for of these products (of any, when there are none); null when none or several are. `rest`:
   * the words of the question with products taken out.
   */
  find(products: readonly string[], rest: readonly string[]): string | null {
    if (rest.length > LONGEST || rest.every((word) => word === '')) return null;
    // Nearly every question says something else, which is soon seen.
    if (contentOf(without(rest, bestCover(this.#anything, rest))).length > 0) return null;
    const closed = rest.filter((word, at) => word !== '' || /\p{Script=Han}/u.test(rest[at - 1] ?? ''));
    const found = new Map<string, number>();
    for (const [property, values] of this.#candidates(products)) {
      const asked = this.#property(property, values);
      // "What's the most Gold pays out": the product stands within what is asked.
      const words = asked.askedBy(rest, values) || asked.askedBy(closed, values);
      if (words > (found.get(property) ?? 0)) found.set(property, words);
    }
    const most = Math.max(0, ...found.values());
    const best = [...found].filter(([, words]) => words === most);
    return best.length === 1 ? (best[0]?.[0] ?? null) : null;
  }

  #candidates(products: readonly string[]): [property: string, values: readonly string[]][] {
    if (products.length > 0) return products.flatMap((product) => [...(this.#values.get(product) ?? [])]);
    if (this.#names.size > MOST_WITHOUT_PRODUCT) return [];
    return [...this.#names.keys()].map((property) => [property, []]);
  }

  #property(property: string, values: readonly string[]): AskedProperty {
    const shown = kindsOf(values);
    const key = `${[...shown].join()} ${property}`;
    const kept = this.#kept.get(key) ?? new AskedProperty(this.#names.get(property) ?? [], shown);
    if (this.#kept.size >= MOST_KEPT && !this.#kept.has(key)) this.#kept.clear();
    this.#kept.set(key, kept);
    return kept;
  }
}

function everydayWords(): NameFinder<Says> {
  const all = new NameFinder<Says>();
  for (const { names, asks, along } of [...PROPERTY_TOPICS, ...PROPERTY_KINDS.values()])
    for (const word of [...names, ...asks, ...along]) all.add(word, null);
  for (const word of [...NEUTRAL_WORDS, ...ALONG_WORDS]) all.add(word, null);
  for (const word of SMALL_WORDS) all.add(word, 'small');
  return all;
}

/** What the values themselves say of their kind. */
function kindsOf(values: readonly string[]): ReadonlySet<Kind> {
  const found = [...PROPERTY_KINDS].filter(([, { value }]) => values.some((text) => value.test(text)));
  return new Set(found.map(([kind]) => kind));
}

/** One property, with values of some kinds. */
class AskedProperty {
  readonly #words = new NameFinder<Says>();
  /** Numbers of what must be named, one list for each of its names. */
  readonly #about: (readonly number[])[] = [];

  constructor(names: readonly string[], shown: ReadonlySet<Kind>) {
    const kinds = new Set<Kind>();
    const about = new Set<number>();
    /** Numbers from here on are words of the name that no topic has. */
    let next = PROPERTY_TOPICS.length;
    for (const name of names) {
      const parts = partsOf(name);
      for (const kind of parts.kinds) kinds.add(kind);
      for (const topic of parts.extra) about.add(topic);
      const literal = parts.others.map((word) => {
        this.#words.add(word, next);
        return next++;
      });
      this.#about.push([...parts.topics, ...literal]);
    }
    for (const topic of about) this.#learn(PROPERTY_TOPICS[topic] as Topic, topic, topic);
    for (const [kind, known] of PROPERTY_KINDS) {
      const named = kinds.has(kind);
      // How much there is, or whether it may be, is asked of anything.
      const says = named && kind !== 'amount' && kind !== 'rule' ? 'kind' : null;
      if (named || shown.has(kind)) this.#learn(known, says, says);
    }
    for (const word of [...NEUTRAL_WORDS, ...ALONG_WORDS]) this.#words.add(word, null);
    // Found with the others, so that the longest word counts: 可以, and not 可.
    for (const word of SMALL_WORDS) this.#words.add(word, 'small');
  }

  /** How much of a question (products taken out) says that it is this that is asked for, about in words; 0 when it is not. */
  askedBy(rest: readonly string[], values: readonly string[]): number {
    const spans = bestCover(this.#words, rest);
    if (contentOf(without(rest, spans)).length > 0) return 0;
    const left = without(
      rest,
      spans.filter(({ means }) => means.some(isTelling)),
    );
    const said = new Set<Says>(spans.flatMap(({ means }) => means));
    const isNamed = this.#about.some((wanted) =>
      wanted.length === 0 ? said.has('kind') : wanted.every((part) => said.has(part)),
    );
    if (!isNamed || !isOfKind(left, values)) return 0;
    // Of 安装费 and 安装时间, "多久能安装" asks for the one whose value is a time.
    const fits = isOfKind(rest, values) ? 0.5 : 0;
    // One name of two words says more than two of one ("interest free").
    return spans.reduce((sum, { start, end, means }) => (means.some(isTelling) ? sum + end - start - 0.1 : sum), fits);
  }

  #learn({ names, asks, along }: Topic, name: Says, ask: Says): void {
    for (const word of names) this.#words.add(word, name);
    for (const word of asks) this.#words.add(word, ask);
    for (const word of along) this.#words.add(word, null);
  }
}

/**
 * The words that leave the fewest of a text over, and of these covers the most telling one: the longest word first would read
 * 能返现 as 能返 and 现.
 */
function bestCover(known: NameFinder<Says>, text: readonly string[]): NamedSpan<Says>[] {
  interface Cover {
    readonly left: number;
    readonly telling: number;
    readonly span: NamedSpan<Says> | null;
  }
  const covers: Cover[] = [];
  covers[text.length] = { left: 0, telling: 0, span: null };
  for (let at = text.length - 1; at >= 0; at--) {
    const after = covers[at + 1] as Cover;
    let best: Cover = { ...after, left: after.left + (text[at] === '' ? 0 : 1), span: null };
    for (const span of known.startingAt(text, at)) {
      // "日语口语课" is no "口语课" with a 日 before it.
      if (span.end === at + 1 && text[span.end] === '' && /\p{Script=Han}/u.test(text[at] as string)) {
        if (!span.means.some((says) => says === 'small' || isTelling(says))) continue;
      }
      const { left, telling } = covers[span.end] as Cover;
      const told = telling + (span.means.some(isTelling) ? span.end - at : 0);
      if (left < best.left || (left === best.left && told > best.telling)) best = { left, telling: told, span };
    }
    covers[at] = best;
  }
  const spans: NamedSpan<Says>[] = [];
  for (let at = 0; at < text.length; ) {
    const { span } = covers[at] as Cover;
    if (span !== null) spans.push(span);
    at = span?.end ?? at + 1;
  }
  return spans;
}

/** Whether the values are of the kind that what is left of a question asks for. */
function isOfKind(left: readonly string[], values: readonly string[]): boolean {
  return PLAIN_KINDS.every((kind) => {
    if (plain.get(kind)?.find(left).length === 0) return true;
    const pattern = PROPERTY_KINDS.get(kind)?.value;
    return values.some((value) => ANY_KIND.test(value) || pattern?.test(value) === true);
  });
}

function isTelling(says: Says): boolean {
  return says !== null && says !== 'small';
}

/** What a property's name is made of. */
function partsOf(name: string): { topics: Set<number>; extra: number[]; kinds: Set<Kind>; others: string[] } {
  const all = tokens(name);
  const about = topics.find(all);
  const rest = without(all, about);
  const kinds = heads.find(rest);
  const bare = without(rest, kinds);
  const left = without(bare, neutral.find(bare));
  const named = about.flatMap(({ means }) => means);
  // "Hospitals covered" is about hospitals.
  const along = new Set(named.flatMap((topic) => PROPERTY_TOPICS[topic]?.along ?? []));
  const others: string[] = [];
  for (let at = 0, words: string[] = []; at <= left.length; at++) {
    const word = left[at] ?? '';
    if (word !== '') words.push(word);
    else if (words.length > 0) {
      const text = words.join(' ');
      if (contentOf(words).length > 0 && !along.has(text)) others.push(text);
      words = [];
    }
  }
  // A measure is only what is asked of something else that the name has: 屏幕尺寸 is asked for by "屏幕多大" as well.
  const wanted = named.filter((topic) => PROPERTY_TOPICS[topic]?.isMeasure !== true);
  const ends = all.flatMap((_, from) => heads.startingAt(all, from).filter(({ end }) => end === all.length));
  return {
    topics: new Set(wanted.length > 0 || others.length > 0 ? wanted : named),
    extra: named,
    kinds: new Set([...kinds, ...ends].flatMap(({ means }) => means)),
    others,
  };
}

/** Asks how something is done, or why: no value says that. */
export function asksForManner(text: string): boolean {
  return /\bwhy\b|\bhow (?:do|can|could|should|would|to|did|come)\b|为什么|为啥|为何/i.test(text);
}
