/**
 * The tokenizer of BERT-like models, read from a `tokenizer.json`: [NFKC], BertNormalizer, BertPreTokenizer, WordPiece.
 * It gives the ids that @xenova/transformers gives (a test compares them), about twenty times as fast, which matters
 * because tokenizing would otherwise cost more than the model.
 */

export interface WordPieceSpec {
  readonly normalizer: unknown;
  readonly pre_tokenizer: { readonly type?: string } | null;
  readonly post_processor: unknown;
  readonly added_tokens?: readonly unknown[];
  readonly model: {
    readonly type?: string;
    readonly vocab: Readonly<Record<string, number>>;
    readonly unk_token?: string;
    readonly continuing_subword_prefix?: string;
    readonly max_input_chars_per_word?: number;
  };
}

interface Normalizing {
  readonly nfkc: boolean;
  readonly lowercase: boolean;
  readonly stripAccents: boolean;
}

const WORDS_REMEMBERED = 20_000;
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const PUNCTUATION = /\p{P}/u;
const MARKS = /\p{Mn}/gu;
const PLAIN = /^[\x20-\x7e]*$/;

export class WordPieceTokenizer {
  readonly #vocab: Map<string, number>;
  readonly #unknown: number;
  readonly #prefix: string;
  readonly #longestWord: number;
  readonly #normalizing: Normalizing;
  /** Pieces of words met before; cleared when full, so that memory stays bounded. */
  readonly #seen = new Map<string, readonly number[]>();

  constructor(spec: WordPieceSpec) {
    this.#normalizing = readNormalizer(spec.normalizer);
    this.#vocab = new Map(Object.entries(spec.model.vocab));
    this.#unknown = this.#vocab.get(spec.model.unk_token ?? '[UNK]') ?? 0;
    this.#prefix = spec.model.continuing_subword_prefix ?? '##';
    this.#longestWord = spec.model.max_input_chars_per_word ?? 100;
  }

  /** Whether this class reads the file as its own library does; others go through @xenova/transformers. */
  static reads(spec: WordPieceSpec): boolean {
    return (
      spec.model.type === 'WordPiece' &&
      spec.pre_tokenizer?.type === 'BertPreTokenizer' &&
      spec.post_processor === null &&
      (spec.added_tokens ?? []).length === 0 &&
      isKnownNormalizer(spec.normalizer)
    );
  }

  /** At most `limit` ids; a text without any token is one unknown token, so that a model always has something to read. */
  encode(text: string, limit: number): number[] {
    const ids: number[] = [];
    const { nfkc, lowercase, stripAccents } = this.#normalizing;
    let ready = text;
    if (!PLAIN.test(text)) {
      if (nfkc) ready = ready.normalize('NFKC');
      ready = clean(ready);
      if (stripAccents) ready = ready.normalize('NFD').replace(MARKS, '');
    }
    if (lowercase) ready = ready.toLowerCase();
    let start = -1;
    for (let i = 0; i < ready.length && ids.length < limit; ) {
      const point = ready.codePointAt(i) as number;
      const width = point > 0xffff ? 2 : 1;
      const kind = classify(point, ready, i, width);
      if (kind === LETTER) {
        if (start === -1) start = i;
      } else {
        if (start !== -1) this.#word(ready.slice(start, i), ids);
        start = -1;
        if (kind === ALONE) this.#word(ready.slice(i, i + width), ids);
      }
      i += width;
    }
    if (start !== -1 && ids.length < limit) this.#word(ready.slice(start), ids);
    if (ids.length > limit) ids.length = limit;
    if (ids.length === 0) ids.push(this.#unknown);
    return ids;
  }

  #word(word: string, ids: number[]): void {
    const whole = this.#vocab.get(word);
    if (whole !== undefined) {
      ids.push(whole);
      return;
    }
    let pieces = this.#seen.get(word);
    if (pieces === undefined) {
      pieces = this.#split(word);
      if (this.#seen.size >= WORDS_REMEMBERED) this.#seen.clear();
      this.#seen.set(word, pieces);
    }
    for (const id of pieces) ids.push(id);
  }

  /** Longest piece first, from the left; a word with a part that is no piece is unknown as a whole. */
  #split(word: string): readonly number[] {
    const points = Array.from(word);
    if (points.length > this.#longestWord) return [this.#unknown];
    const pieces: number[] = [];
    let start = 0;
    while (start < points.length) {
      let end = points.length;
      let id: number | undefined;
      for (; end > start; end--) {
        const piece = points.slice(start, end).join('');
        id = this.#vocab.get(start === 0 ? piece : this.#prefix + piece);
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      pieces.push(id);
      start = end;
    }
    return pieces;
  }
}

const SEPARATOR = 0;
const LETTER = 1;
/** A token by itself: punctuation, or a Chinese character. */
const ALONE = 2;

function classify(point: number, text: string, at: number, width: number): number {
  if (point < 128) {
    if (point <= 32) return SEPARATOR;
    if ((point >= 48 && point <= 57) || (point >= 97 && point <= 122) || (point >= 65 && point <= 90)) return LETTER;
    return ALONE;
  }
  if (isChinese(point)) return ALONE;
  const char = text.slice(at, at + width);
  if (/\s/.test(char)) return SEPARATOR;
  return PUNCTUATION.test(char) ? ALONE : LETTER;
}

/** BERT's clean_text: controls and U+FFFD out, white space to spaces. */
function clean(text: string): string {
  let out = '';
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    if (point === 0 || point === 0xfffd) continue;
    if (point === 9 || point === 10 || point === 13) out += ' ';
    else if (point < 32 || (point > 126 && CONTROL.test(char))) continue;
    else out += char;
  }
  return out;
}

/** The ranges BERT's own tokenizer takes for Chinese. */
function isChinese(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x20000 && point <= 0x2a6df) ||
    (point >= 0x2a700 && point <= 0x2ceaf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x2f800 && point <= 0x2fa1f)
  );
}

interface NormalizerSpec {
  readonly type?: string;
  readonly normalizers?: readonly NormalizerSpec[];
  readonly clean_text?: boolean;
  readonly handle_chinese_chars?: boolean;
  readonly strip_accents?: boolean | null;
  readonly lowercase?: boolean;
}

function steps(spec: unknown): readonly NormalizerSpec[] {
  const normalizer = spec as NormalizerSpec | null;
  if (normalizer === null || normalizer === undefined) return [];
  return normalizer.type === 'Sequence' ? (normalizer.normalizers ?? []) : [normalizer];
}

function isKnownNormalizer(spec: unknown): boolean {
  const all = steps(spec);
  const bert = all.at(-1);
  return (
    bert?.type === 'BertNormalizer' &&
    bert.clean_text === true &&
    bert.handle_chinese_chars === true &&
    all.slice(0, -1).every((step) => step.type === 'NFKC')
  );
}

function readNormalizer(spec: unknown): Normalizing {
  const all = steps(spec);
  const bert = all.at(-1);
  const lowercase = bert?.lowercase ?? true;
  return {
    nfkc: all.some((step) => step.type === 'NFKC'),
    lowercase,
    stripAccents: bert?.strip_accents ?? lowercase,
  };
}
