/** A knowledge host without its thread, and what the main thread would say to it, for one tenant with hashed vectors. */
import { oxigraphStore } from '../../src/adapters/oxigraph/triple-store.ts';
import type { Article } from '../../src/domain/article.ts';
import type { TenantId } from '../../src/domain/ids.ts';
import type { Lang } from '../../src/domain/language.ts';
import type { VectorBlock } from '../../src/knowledge/search/protocol.ts';
import { createAnalyzer } from '../../src/retrieval/analyze.ts';
import { exactFactory } from '../../src/retrieval/exact-index.ts';
import { normalize } from '../../src/text/normalize.ts';
import { type HostOptions, KnowledgeHost } from '../../src/wiring/knowledge-host.ts';
import { hashedEmbedding } from './hashed-embedder.ts';

export const tenantId = 'tnt_a' as TenantId;
export const now = '2026-11-20T00:00:00.000Z';
const DIMENSIONS = 256;

export function block(texts: readonly string[], dimensions = DIMENSIONS): VectorBlock {
  const all = new Float32Array(texts.length * dimensions);
  texts.forEach((text, i) => {
    all.set(hashedEmbedding(text, dimensions), i * dimensions);
  });
  return { texts, block: all };
}

/** Whole characters for words: segmentation is not what these tests are about. Every step counts as a long one. */
export function hostWith(options: Partial<HostOptions> = {}): KnowledgeHost {
  let ticks = 0;
  return new KnowledgeHost({
    analyzer: createAnalyzer({ cut: (text) => [...text], cutKnown: (text) => [...text] }),
    factory: exactFactory,
    triples: oxigraphStore,
    now: () => (ticks += 20),
    breathe: async () => {},
    openReranker: () => Promise.reject(new Error('no reranker here')),
    ...options,
  });
}

/** Returns the texts that had to be embedded. */
export async function publish(
  host: KnowledgeHost,
  version: number,
  articles: readonly Article[],
): Promise<readonly string[]> {
  await host.handle('begin', { tenantId, version, encoder: 'v1' });
  const { missing } = await host.handle('articles', { tenantId, articles });
  await host.handle('vectors', { tenantId, vectors: block(missing) });
  await host.handle('commit', { tenantId, gate: null });
  return missing;
}

export async function search(
  host: KnowledgeHost,
  text: string,
  more: { lang?: Lang; audience?: string; category?: string; within?: string; context?: readonly string[] } = {},
) {
  const normalized = normalize(text);
  const lang = more.lang ?? 'en';
  const query = {
    tenantId,
    normalized,
    vector: hashedEmbedding(normalized),
    lang,
    conversationLang: lang,
    category: more.category ?? null,
    within: more.within,
    context: more.context ?? [],
    audience: more.audience ?? 'everyone',
    now,
    top: 5,
  };
  let vectors = block([]);
  for (;;) {
    const reply = await host.handle('search', { query, vectors });
    if (reply.kind === 'result') return reply.result;
    if (reply.kind === 'not_loaded') throw new Error('not loaded');
    vectors = block(reply.texts);
  }
}
