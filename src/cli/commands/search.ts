/** `kefu search TEXT`: a hit test. Searches as a visitor would, shows scores, and says what the gate would do. */
import type { SearchResult } from '../../domain/article.ts';
import { type TenantId, toTimestamp } from '../../domain/ids.ts';
import { searchText } from '../../knowledge/search/search-text.ts';
import { detectLang } from '../../text/detect-lang.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { type Command, UsageError } from '../command.ts';
import { withEngine } from '../with-engine.ts';

const DEFAULT_TOP = 5;
const MOST = 50;
const LANGS = ['zh', 'en'] as const;

export const command: Command = {
  name: 'search',
  summary: 'hit test: search the published knowledge as a visitor would',
  usage: 'kefu search TEXT [--top N] [--category C] [--audience A] [--lang zh|en] [--tenant T]',
  options: {
    top: { type: 'string' },
    category: { type: 'string' },
    audience: { type: 'string' },
    lang: { type: 'string' },
    tenant: { type: 'string' },
  },
  async run({ values, positionals }, context) {
    const text = positionals.join(' ').trim();
    if (text === '') throw new UsageError('say what to search for');
    const top = values.top === undefined ? DEFAULT_TOP : Number(values.top);
    if (!Number.isInteger(top) || top < 1 || top > MOST) throw new UsageError(`--top is a number from 1 to ${MOST}`);
    const spoken = LANGS.find((lang) => lang === values.lang);
    if (values.lang !== undefined && spoken === undefined) throw new UsageError('--lang is zh or en');
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withEngine(context.config, async (engine) => {
      if ((await engine.store.getTenant(tenantId)) === null) throw new UsageError(`there is no tenant ${tenantId}`);
      const now = toTimestamp(engine.clock.now());
      const { category: within, audience } = values as { category?: string; audience?: string };
      const result = await searchText(engine, {
        tenantId,
        text,
        lang: spoken ?? (detectLang(text, 'en') === 'en' ? 'en' : 'zh'),
        now,
        top,
        within,
        audience,
      });
      return {
        ok: true,
        json: toJson(text, result),
        text: toText(result),
        next: 'kefu chat --text shows the whole turn',
      };
    });
  },
};

function toJson(text: string, result: SearchResult): unknown {
  const { outcome, passages, knowledgeVersion, gate, reranking } = result;
  return {
    text,
    decision: outcome.kind,
    confidence: outcome.confidence,
    threshold: gate.threshold,
    knowledgeVersion,
    ...(reranking === undefined ? {} : { reranking }),
    passages: passages.map(({ articleId, title, matched, category, lang, score, parts, text: answer }) => ({
      articleId,
      title,
      matched,
      category,
      lang,
      score,
      parts,
      answer,
    })),
  };
}

function toText({ outcome, passages, gate, reranking }: SearchResult): string {
  const threshold = gate.threshold === null ? 'no threshold keeps the promise' : `from ${gate.threshold.toFixed(3)}`;
  const lines = [`${outcome.kind}: confidence ${outcome.confidence.toFixed(3)} (answers ${threshold})`];
  if (reranking !== undefined) {
    lines.push(`reranker ${reranking.version}: ${reranking.outcome}, ${reranking.tookMs.toFixed(0)} ms`);
  }
  for (const { score, articleId, title, matched, parts } of passages) {
    const shares = Object.entries(parts)
      .filter(([, value]) => value > 0)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`);
    lines.push(`${score.toFixed(3)}  ${articleId}  ${title}`, `       matched "${matched}"; ${shares.join(', ')}`);
  }
  return lines.join('\n');
}
