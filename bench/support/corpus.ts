/**
 * Articles of any number for benches: questions and passages walked word by word through a chain of the starter pack's own
 * text, so that common words are as common as in real knowledge. Seeded.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../src/domain/ids.ts';
import type { Lang } from '../../src/domain/language.ts';
import type { Analyzer } from '../../src/retrieval/analyze.ts';
import { normalize } from '../../src/text/normalize.ts';

const AT = '2026-11-01T00:00:00.000Z' as Timestamp;
const PASSAGE_LETTERS = 120;
const QUESTION_LETTERS = { zh: 16, en: 48 } as const;
/** How often the walk jumps to another place: without it, whole sentences of the pack come back. */
const JUMP = 0.25;

/** Words in reading order; Chinese ones as segmented. */
function wordsOf(lang: Lang, root: string, segment: (text: string) => readonly string[]): string[] {
  const lines = readFileSync(join(root, `knowledge/ecommerce/faq/${lang}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const { question, answer, variants } = JSON.parse(line) as {
      question: string;
      answer: string;
      variants: string[];
    };
    return [question, ...variants, answer].flatMap((text) =>
      lang === 'zh' ? segment(normalize(text)) : normalize(text).split(/[^a-z0-9']+/),
    );
  });
}

export interface Corpus {
  readonly articles: readonly Article[];
  /** Questions with some words lost, as visitors would ask them. */
  queries(count: number): string[];
}

export function makeCorpus(
  options: {
    readonly lang: Lang;
    readonly size: number;
    readonly root: string;
    readonly next: () => number;
    /** Further wordings of each question, with words lost and one put in. */
    readonly variants?: number;
  },
  analyzer: Pick<Analyzer, 'words'>,
): Corpus {
  const { lang, size, root, next, variants = 0 } = options;
  const words = wordsOf(lang, root, (text) => analyzer.words(text)).filter((word) => word !== '');
  const following = new Map<string, number[]>();
  words.forEach((word, i) => {
    const places = following.get(word) ?? [];
    places.push(i + 1);
    following.set(word, places);
  });
  const joiner = lang === 'zh' ? '' : ' ';
  const walk = (letters: number): string[] => {
    const out: string[] = [];
    let at = Math.floor(next() * words.length);
    for (let length = 0; length < letters; ) {
      const word = words[at % words.length]!;
      out.push(word);
      length += word.length + joiner.length;
      const places = following.get(word)!;
      at = next() < JUMP ? Math.floor(next() * words.length) : places[Math.floor(next() * places.length)]!;
    }
    return out;
  };
  const questions: string[][] = [];
  const reworded = (question: readonly string[]): string => {
    const kept = question.filter(() => next() > 0.2);
    kept.splice(Math.floor(next() * (kept.length + 1)), 0, words[Math.floor(next() * words.length)]!);
    return kept.join(joiner);
  };
  const articles = Array.from({ length: size }, (_, i): Article => {
    const question = walk(QUESTION_LETTERS[lang] * (0.6 + 0.8 * next()));
    questions.push(question);
    return {
      id: `art_${i}` as ArticleId,
      tenantId: 'bench' as TenantId,
      version: 1,
      deleted: false,
      createdAt: AT,
      updatedAt: AT,
      lang,
      question: question.join(joiner),
      answer: walk(PASSAGE_LETTERS - 10)
        .join(joiner)
        .slice(0, PASSAGE_LETTERS),
      variants: Array.from({ length: variants }, () => reworded(question)),
      category: '',
      tags: [],
      audience: 'everyone',
      liveEdit: false,
    };
  });
  return {
    articles,
    queries: (count) =>
      Array.from({ length: count }, () => {
        const question = questions[Math.floor(next() * size)]!;
        const kept = question.filter(() => next() > 0.2);
        return (kept.length === 0 ? question : kept).join(joiner);
      }),
  };
}
