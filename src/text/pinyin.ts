/** Which Chinese characters sound alike, and which Latin letters are a Chinese text spelt out. */
import { PINYIN } from './pinyin-data.ts';

/** Longest syllable: `zhuang`. */
const LONGEST = 6;

interface Table {
  /** Every syllable, as written → its sound. */
  readonly syllables: ReadonlyMap<string, string>;
  /** Character → its sound. */
  readonly sounds: ReadonlyMap<string, string>;
  /** Character → its syllable as written. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Sound → the characters that have it. */
  readonly characters: ReadonlyMap<string, readonly string[]>;
}

/** Sounds that speakers of many regions, and input methods set for them, do not tell apart count as one. */
function fold(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([ie])ng$/, '$1n')
    .replace('v', 'u');
}

function read(): Table {
  const syllables = new Map<string, string>();
  const sounds = new Map<string, string>();
  const spellings = new Map<string, string>();
  const characters = new Map<string, string[]>();
  for (const line of PINYIN.trim().split('\n')) {
    const [syllable, all] = line.split(' ') as [string, string];
    const sound = fold(syllable);
    syllables.set(syllable, sound);
    const list = characters.get(sound) ?? [];
    for (const character of all) {
      sounds.set(character, sound);
      spellings.set(character, syllable);
      list.push(character);
    }
    characters.set(sound, list);
  }
  return { syllables, sounds, spellings, characters };
}

let table: Table | null = null;

/** Read at first use. */
function tables(): Table {
  table ??= read();
  return table;
}

/** Characters that sound like this one, itself among them; none for a character that is not in GB 2312. */
export function soundsLike(character: string): readonly string[] {
  const { sounds, characters } = tables();
  const sound = sounds.get(character);
  return sound === undefined ? [] : characters.get(sound)!;
}

/** Characters that a written syllable may stand for. */
export function spelt(syllable: string): readonly string[] {
  const { syllables, characters } = tables();
  const sound = syllables.get(syllable);
  return sound === undefined ? [] : characters.get(sound)!;
}

/** The syllable a character is written as; undefined for one that is not in GB 2312. */
export function spelling(character: string): string | undefined {
  return tables().spellings.get(character);
}

/** Lower-case letters as the fewest pinyin syllables they can be cut into; null when they cannot. */
export function syllables(letters: string): string[] | null {
  const known = tables().syllables;
  /** Last syllable and count of the best cut of each prefix. */
  const best: ({ readonly syllable: string; readonly count: number } | null)[] = [{ syllable: '', count: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    let found: { readonly syllable: string; readonly count: number } | null = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      const syllable = letters.slice(start, end);
      if (!before || !known.has(syllable)) continue;
      if (found === null || before.count + 1 < found.count) found = { syllable, count: before.count + 1 };
    }
    best.push(found);
  }
  const out: string[] = [];
  for (let end = letters.length; end > 0; ) {
    const last = best[end];
    if (!last) return null;
    out.unshift(last.syllable);
    end -= last.syllable.length;
  }
  return out;
}
