/**
 * Finds the words of a list that a misspelt one may stand for, without comparing it with all of them: words of its first letter two
 * edits away, of another first letter one edit away, and words with its consonants ("dlvry", "recieved", "foto").
 */

const MOST_LENGTH = 24;
const A = 97;
const LETTERS = 26;
/** Shorter words have too many neighbours two edits away. */
const SHORTEST_TWO_EDITS = 5;

/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - A;
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter;
  }
  return bits;
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * What is left of a word without its vowels, but for a first one: letters that are written for one sound become one (a c is an s or
 * a k, by the vowel that is missing), and what is doubled stands once.
 */
export function consonants(word: string): string {
  return word
    .replace(/^[kg]n/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ght/g, 't')
    .replace(/ph/g, 'f')
    .replace(/wh/g, 'w')
    .replace(/qu/g, 'k')
    .replace(/[cqsxz]/g, 'k')
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/^[aeiouy]/, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** Words of one length and first letter. */
class Group {
  readonly words: string[] = [];
  #letters = new Int32Array(8);

  add(word: string): void {
    const at = this.words.push(word) - 1;
    if (at === this.#letters.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.#letters);
      this.#letters = wider;
    }
    this.#letters[at] = lettersOf(word);
  }

  /** Words whose letters differ from these in no more than so many. */
  differing(letters: number, most: number, use: (word: string) => void): void {
    const { length } = this.words;
    const own = this.#letters;
    for (let i = 0; i < length; i++) if (ones(own[i]! ^ letters) <= most) use(this.words[i]!);
  }
}

export class WordShapes {
  readonly #groups: (Group | undefined)[] = [];
  readonly #byConsonants = new Map<string, string[]>();

  /** Lower-case letters; longer words than anybody misspells are passed over. */
  add(word: string): void {
    if (word.length > MOST_LENGTH) return;
    const at = word.length * LETTERS + word.charCodeAt(0) - A;
    let group = this.#groups[at];
    if (group === undefined) {
      group = new Group();
      this.#groups[at] = group;
    }
    group.add(word);
    const key = consonants(word);
    const list = this.#byConsonants.get(key);
    if (list === undefined) this.#byConsonants.set(key, [word]);
    else list.push(word);
  }

  /** Calls with every word that may be near; some are not, and some come twice. */
  near(word: string, use: (candidate: string) => void): void {
    const letters = lettersOf(word);
    const first = word.charCodeAt(0) - A;
    const edits = word.length < SHORTEST_TWO_EDITS ? 1 : 2;
    for (let apart = -edits; apart <= edits; apart++) {
      const row = (word.length + apart) * LETTERS;
      const indels = Math.abs(apart);
      // A replaced letter changes two bits, one too many or too few changes one.
      this.#groups[row + first]?.differing(letters, 2 * edits - indels, use);
      if (indels > 1) continue;
      for (let other = 0; other < LETTERS; other++) {
        if (other !== first) this.#groups[row + other]?.differing(letters, 2 - indels, use);
      }
    }
    for (const candidate of this.#byConsonants.get(consonants(word)) ?? []) use(candidate);
  }
}
