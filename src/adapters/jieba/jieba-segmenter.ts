/** Chinese words by jieba with its own dictionary; unknown words by its hidden Markov model. Loading takes about 150 ms. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import type { Segmenter } from '../../ports/segmenter.ts';

/** Read here and let go of: the package's own `dict.js` would keep the text of this and of another table for good, 11 MB. */
const DICTIONARY = '@node-rs/jieba/dict.txt';

export function createJiebaSegmenter(): Segmenter {
  const jieba = Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve(DICTIONARY)));
  return { cut: (text) => jieba.cut(text, true), cutKnown: (text) => jieba.cut(text, false) };
}
