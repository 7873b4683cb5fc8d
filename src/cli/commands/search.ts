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
  summary: 'hit test: search the published knowledge (or the draft) as a visitor would',
  usage: 'kefu search TEXT [--top N] [--category C] [--audience A] [--lang zh|en] [--draft] [--tenant T]',
  options: {
    top: { type: 'string' },
    category: { type: 'string' },
    audience: { type: 'string' },
    lang: { type: 'string' },
    draft: { type: 'boolean' },
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
      const knowledge = values.draft === true ? engine.draftKnowledge : engine.knowledge;
      const result = await searchText(
        { understander: engine.understander, knowledge },
        {
          tenantId,
          text,
          lang: spoken ?? (detectLang(text, 'en') === 'en' ? 'en' : 'zh'),
          now,
          top,
          within,
          audience,
        },
      );
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

function why(confidence: number, gate: SearchResult['gate']): string {
  if (gate.version === 'graph') return 'a fact about a product, exactly';
  const answers =
    gate.threshold === null
      ? 'nothing is answered: no threshold keeps the promise'
      : `answers from ${gate.threshold.toFixed(3)}`;
  return `confidence ${confidence.toFixed(3)} (${answers})`;
}

function toText({ outcome, passages, gate, reranking }: SearchResult): string {
  const lines = [`${outcome.kind}: ${why(outcome.confidence, gate)}`];
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
