/** How likely one Chinese character is after another one, in Chinese at large. */
import { CHINESE_PAIRS } from './chinese-pairs-data.ts';
import { LetterPairs, letterKey, pairKey } from './letter-pairs.ts';

/** In bits; for characters and pairs that hardly anybody writes. */
const RAREST = 22;

interface Table {
  /** In bits, by the character, and by the pair. */
  readonly rarities: LetterPairs;
  readonly after: LetterPairs;
}

/** One time in 2^bits. */
const SHARES = Float64Array.from({ length: 64 }, (_, bits) => 2 ** -bits);

let table: Table | null = null;

/** Read at first use: 15 ms that a process which never meets misspelt Chinese need not spend. */
function tables(): Table {
  if (table !== null) return table;
  const rarities = new LetterPairs();
  const after = new LetterPairs();
  for (const line of CHINESE_PAIRS.trim().split('\n')) {
    const [head, ...lists] = line.split(' ') as [string, ...string[]];
    const first = head[0]!;
    rarities.set(letterKey(first), Number(head.slice(1)));
    for (const list of lists) {
      const bits = Number.parseInt(list, 10);
      for (const second of list.slice(bits < 10 ? 1 : 2)) after.set(pairKey(first, second), bits);
    }
  }
  table = { rarities, after };
  return table;
}

/** The share of this character in running text. */
export function shareOf(character: string): number {
  const key = letterKey(character);
  const bits = key === 0 ? -1 : tables().rarities.get(key);
  return SHARES[bits < 0 ? RAREST : bits]!;
}

/** The share of `second` among what follows `first`; 0 where the pair is not known. */
export function shareAfter(first: string, second: string): number {
  const key = pairKey(first, second);
  const bits = key === 0 ? -1 : tables().after.get(key);
  return bits < 0 ? 0 : SHARES[bits]!;
}
