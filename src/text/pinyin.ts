/** Which Chinese characters sound alike, and which Latin letters are a Chinese text spelt out. */
import { PINYIN } from './pinyin-data.ts';

/** Longest syllable: `zhuang`. */
const LONGEST = 6;

/** Frequent characters that are also read otherwise than the table says: a syllable, then the characters. */
const ALSO_READ =
  'le 了 de 地 zhao 着 dei 得 du 都 huan 还 zhang 长 hang 行 chong 重 yue 乐 jiao 觉 kuai 会 mei 没 diao 调 xiang 降 cha 查 zhan 占 tan 弹 pian 便 lv 率 zha 炸 nei 那 shei 谁 jue 角 shen 什 za 扎 xie 血 shai 色 qiao 壳 bo 薄 xiao 削 she 折 jin 禁 dang 挡 e 恶 ne 呐';

interface Table {
  /** Every syllable, as written → its sound. */
  readonly syllables: ReadonlyMap<string, string>;
  /** Character → its sound. */
  readonly sounds: ReadonlyMap<string, string>;
  /** Character → its syllable as written. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Second readings: syllable and character. */
  readonly also: ReadonlySet<string>;
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
  const also = new Set<string>();
  const others = ALSO_READ.split(' ');
  for (let i = 0; i < others.length; i += 2) {
    const [syllable, character] = [others[i]!, others[i + 1]!];
    also.add(syllable + character);
    characters.get(fold(syllable))?.push(character);
  }
  return { syllables, sounds, spellings, characters, also };
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

/** Whether a character is read as a syllable. */
export function isRead(character: string, syllable: string): boolean {
  const { spellings, also } = tables();
  return spellings.get(character) === syllable || also.has(syllable + character);
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

const MARKED = /[\u00e0-\u01dc]/;
/** Whether a mark is in it is asked afterwards: an expression that looks for one takes the square of a long word's time. */
const WORD = /[a-z\u00e0-\u01dc]+/g;
const NUMBERED = /(?<![a-z\d])([a-z]{1,6})[1-5](?![a-z\d])/g;
/** One word with a figure behind it may be a name. */
const LEAST_NUMBERED = 3;

/** A text without the tones of its pinyin, whether marks (tuìkuǎn) or figures (tui4 kuan3); words of other languages stay. */
export function withoutTones(text: string): string {
  let out = text;
  if (MARKED.test(out)) {
    out = out.replace(WORD, (word) => {
      if (!MARKED.test(word)) return word;
      const plain = word
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/\p{M}/gu, '');
      return syllables(plain) === null ? word : plain;
    });
  }
  const numbered = out.match(NUMBERED);
  if (numbered === null || numbered.length < LEAST_NUMBERED) return out;
  return out.replace(NUMBERED, (word, letters: string) => (tables().syllables.has(letters) ? letters : word));
}
