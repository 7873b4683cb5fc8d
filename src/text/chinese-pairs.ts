/** How likely one Chinese character is after another one, in Chinese at large. */
import { CHINESE_PAIRS } from './chinese-pairs-data.ts';

/** In bits; for characters and pairs that hardly anybody writes. */
const RAREST = 22;

interface Table {
  readonly rarities: ReadonlyMap<string, number>;
  /** By the pair. */
  readonly after: ReadonlyMap<string, number>;
}

let table: Table | null = null;

/** Read at first use: 15 ms that a process which never meets misspelt Chinese need not spend. */
function tables(): Table {
  if (table !== null) return table;
  const rarities = new Map<string, number>();
  const after = new Map<string, number>();
  for (const line of CHINESE_PAIRS.trim().split('\n')) {
    const [head, ...lists] = line.split(' ') as [string, ...string[]];
    const first = head[0]!;
    rarities.set(first, Number(head.slice(1)));
    for (const list of lists) {
      const bits = Number.parseInt(list, 10);
      for (const second of list.slice(bits < 10 ? 1 : 2)) after.set(first + second, bits);
    }
  }
  table = { rarities, after };
  return table;
}

/** The share of this character in running text. */
export function shareOf(character: string): number {
  return 2 ** -(tables().rarities.get(character) ?? RAREST);
}

/** The share of `second` among what follows `first`; 0 where the pair is not known. */
export function shareAfter(first: string, second: string): number {
  const bits = tables().after.get(first + second);
  return bits === undefined ? 0 : 2 ** -bits;
}
