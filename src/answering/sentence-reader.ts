/** Cuts a stream of text into whole sentences with their citations. A sentence is given out only once what follows has begun. */

export interface CitedSentence {
  /** Without citation marks and list bullets; never empty. */
  readonly text: string;
  /** Passage numbers as the model wrote them, in order, without repeats. */
  readonly cites: readonly number[];
}

/** Longer than any sentence of an answer: what runs on this far is none. */
const MAX_SENTENCE = 600;
const END = /[。！？!?…\n]/;
const CLOSER = /[”’"'」』）)】］\]。！？!?…]/;
/** [1], [1, 2], 【1】, ［１］. */
const NUMBER = '[\\d０-９]{1,3}';
const NUMBERS = `${NUMBER}(?:\\s*[,，、]\\s*${NUMBER})*`;
const MARK = new RegExp(`[[【［]\\s*${NUMBERS}\\s*[\\]】］]`, 'y');
const MARKS = new RegExp(`\\s*[[【［]\\s*(${NUMBERS})\\s*[\\]】］]`, 'g');
const BULLET = /^(?:[-*•·]\s+|\d{1,2}[.)、]\s*(?!\d))/;
/** A full stop after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|no|vs|approx|mr|mrs|ms|dr|incl|max|min|\d{1,2})$/i;

export class SentenceReader {
  #buffer = '';
  #overflowed = false;

  /** True once something ran on without an end; nothing more is given out. */
  get overflowed(): boolean {
    return this.#overflowed;
  }

  push(text: string): CitedSentence[] {
    if (this.#overflowed) return [];
    this.#buffer += text;
    return this.#take(false);
  }

  end(): CitedSentence[] {
    if (this.#overflowed) return [];
    const sentences = this.#take(true);
    const rest = read(this.#buffer);
    this.#buffer = '';
    return rest === null ? sentences : [...sentences, rest];
  }

  #take(isEnd: boolean): CitedSentence[] {
    const sentences: CitedSentence[] = [];
    for (;;) {
      const cut = sentenceEnd(this.#buffer, isEnd);
      if (cut === -1) break;
      const sentence = read(this.#buffer.slice(0, cut));
      this.#buffer = this.#buffer.slice(cut);
      if (sentence !== null) sentences.push(sentence);
    }
    if (this.#buffer.length > MAX_SENTENCE) {
      this.#overflowed = true;
      this.#buffer = '';
    }
    return sentences;
  }
}

/** Where the first sentence ends, closing signs and citations included; -1 while that cannot be told. */
function sentenceEnd(text: string, isEnd: boolean): number {
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '.') {
      const next = text[at + 1];
      if (next === undefined) return isEnd ? text.length : -1;
      if (!/[\s[【［”’"')]/.test(next) || ABBREVIATION.test(text.slice(0, at))) continue;
    } else if (!END.test(char)) continue;
    let end = at + 1;
    for (;;) {
      while (end < text.length && (CLOSER.test(text[end] as string) || /\s/.test(text[end] as string))) end++;
      MARK.lastIndex = end;
      const mark = MARK.exec(text);
      if (mark === null) break;
      end = MARK.lastIndex;
    }
    if (end === text.length && !isEnd) return -1;
    // A mark that is still being written.
    if (!isEnd && /^[[【［][\s\d０-９,，、]*$/.test(text.slice(end))) return -1;
    return end;
  }
  return -1;
}

function read(raw: string): CitedSentence | null {
  const cites: number[] = [];
  let cited = 0;
  const text = raw
    .replace(MARKS, (whole, numbers: string, at: number) => {
      cited = at + whole.length;
      for (const number of numbers.split(/[,，、]/)) {
        const passage = Number(number.normalize('NFKC'));
        if (!cites.includes(passage)) cites.push(passage);
      }
      return '';
    })
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BULLET, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  // What is said after the last mark has none: "refunds are instant [1], and exchanges too."
  return { text, cites: /[\p{L}\p{N}]/u.test(raw.slice(cited)) ? [] : cites };
}
