/** The search of the product without its threads: an index over given articles, and the queries run through it one by one. */
import { createJiebaSegmenter } from '../../src/adapters/jieba/jieba-segmenter.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Lang } from '../../src/domain/language.ts';
import { EVERYONE } from '../../src/domain/usable.ts';
import type { TextRole } from '../../src/ports/encoder.ts';
import type { Reranker } from '../../src/ports/reranker.ts';
import { type Analyzer, createAnalyzer } from '../../src/retrieval/analyze.ts';
import { indexedTexts } from '../../src/retrieval/indexed-texts.ts';
import { KnowledgeIndex, type KnowledgeQuery } from '../../src/retrieval/knowledge-index.ts';
import { normalize } from '../../src/text/normalize.ts';
import { searchedText } from '../../src/text/searched-text.ts';
import { type QueryRow, queryLang } from './files.ts';

export interface TextEmbedder {
  readonly dimensions: number;
  embed(normalized: readonly string[], as?: TextRole): Promise<Float32Array[]>;
  /** See SentenceEncoder. */
  trainedOn(text: string): boolean;
}

/** A second look at what is found, within the bounds that serving has. */
export interface LabReranker {
  readonly reranker: Reranker;
  readonly candidates: number;
  readonly budgetMs: number;
}

export interface Lab {
  readonly index: KnowledgeIndex;
  /** Vectors of texts seen so far. */
  readonly vectors: Map<string, Float32Array>;
  readonly embedder: TextEmbedder;
  readonly reranker: LabReranker | null;
}

const AT = '2026-11-21T00:00:00.000Z';
const EMBEDDED_TOGETHER = 256;
let shared: Analyzer | null = null;

/** One analyzer a process: loading the dictionary takes longer than most runs. */
export function analyzer(): Analyzer {
  shared ??= createAnalyzer(createJiebaSegmenter());
  return shared;
}

export async function openLab(
  articles: readonly Article[],
  embedder: TextEmbedder,
  options: { readonly progress?: (text: string) => void; readonly reranker?: LabReranker | null } = {},
): Promise<Lab> {
  const index = new KnowledgeIndex({
    analyzer: analyzer(),
    dimensions: embedder.dimensions,
    version: 1,
    encoder: 'eval',
    capacity: articles.length,
  });
  const lab: Lab = { index, vectors: new Map(), embedder, reranker: options.reranker ?? null };
  const texts = articles.map((article) => indexedTexts(article, normalize, analyzer()));
  await embedAll(
    lab,
    texts.flatMap((t) => [...t.wordings, ...t.passages, ...t.words]),
    'passage',
    options.progress,
  );
  articles.forEach((article, i) => {
    index.put(article, texts[i]!, (text) => lab.vectors.get(text)!);
  });
  index.seal();
  return lab;
}

export async function embedAll(
  lab: Lab,
  texts: readonly string[],
  as: TextRole,
  progress?: (text: string) => void,
): Promise<void> {
  const missing = [...new Set(texts)].filter((text) => !lab.vectors.has(text));
  for (let i = 0; i < missing.length; i += EMBEDDED_TOGETHER) {
    const part = missing.slice(i, i + EMBEDDED_TOGETHER);
    const rows = await lab.embedder.embed(part, as);
    part.forEach((text, k) => {
      lab.vectors.set(text, rows[k]!);
    });
    progress?.(`encoding ${Math.min(missing.length, i + EMBEDDED_TOGETHER)} of ${missing.length} texts`);
  }
}

/** The row as a search gets it; its vectors are made first. */
export async function toQuery(lab: Lab, row: QueryRow, top: number): Promise<KnowledgeQuery> {
  const normalized = searchedText(normalize(row.text));
  const lang: Lang = queryLang(row, lab.index.languages());
  const context = row.context.map((text) => searchedText(normalize(text)));
  const needed = lab.index.textsNeeded({ normalized, context, lang, conversationLang: lang });
  await embedAll(lab, [normalized, ...needed], 'query');
  return {
    normalized,
    vector: lab.vectors.get(normalized)!,
    lang,
    conversationLang: lang,
    category: null,
    context,
    audience: EVERYONE,
    now: AT,
    top,
  };
}
