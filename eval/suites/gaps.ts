/**
 * `npm run eval -- gaps [dev]`: 20 % of the starter entries are hidden, their questions, wordings and calibration questions are
 * played as visitors among the calibration questions of everything else, and hidden entries that come back as groups are
 * counted. `dev` draws the hidden ones from one half of the entries and shows a grid of settings: the grouping's threshold was
 * chosen there; without it they come from the other half. No test question is read.
 */
import { join } from 'node:path';
import { seeded } from '../../bench/support/seeded.ts';
import { oxigraphStore } from '../../src/adapters/oxigraph/triple-store.ts';
import type { CommandContext, CommandResult } from '../../src/cli/command.ts';
import type { Article } from '../../src/domain/article.ts';
import { FactGraph } from '../../src/knowledge/graph/fact-graph.ts';
import { parseFactTable } from '../../src/knowledge/graph/fact-table.ts';
import { readCatalogue } from '../../src/text/catalogue.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { readStarterPack } from '../../src/wiring/starter-pack.ts';
import { type Asked, group, type Played, play, type Round } from '../gaps/play.ts';

const SEEDS = [1, 2, 3, 4, 5] as const;
const HIDDEN_SHARE = 0.2;
const GRID = {
  threshold: [0.34, 0.38, 0.42, 0.46, 0.5],
  wordShare: [0.15, 0.3, 0.4, 0.5],
  smallest: [2, 3],
} as const;

export async function runGaps(
  args: { readonly positionals: readonly string[] },
  context: CommandContext,
): Promise<CommandResult> {
  const dev = args.positionals.includes('dev');
  const pack = readStarterPack(PATHS.starterPack, PATHS.calibration);
  const articles = pack.articles.map(
    ({ id, content }): Article => ({
      ...content,
      id,
      tenantId: 'eval' as Article['tenantId'],
      version: 1,
      deleted: false,
      createdAt: '2026-11-21T00:00:00.000Z' as Article['createdAt'],
      updatedAt: '2026-11-21T00:00:00.000Z' as Article['updatedAt'],
    }),
  );
  const given: readonly Asked[] = pack.calibration;
  const encoder = await openEncoder(
    new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models')),
    context.config.encoder,
  );
  const facts = new FactGraph(parseFactTable(pack.graph), [], oxigraphStore, readCatalogue(pack.entities));
  const vectors = new Map<string, Float32Array>();
  const embedder = {
    dimensions: encoder.dimensions,
    trainedOn: (text: string) => encoder.trainedOn(text),
    embed: async (texts: readonly string[]) => {
      const missing = texts.filter((text) => !vectors.has(text));
      const rows = missing.length === 0 ? [] : await encoder.embed(missing);
      missing.forEach((text, i) => {
        vectors.set(text, rows[i] as Float32Array);
      });
      return texts.map((text) => vectors.get(text) as Float32Array);
    },
  };
  try {
    const played: Played[] = [];
    for (const seed of SEEDS) {
      context.progress(`seed ${seed}`);
      const hidden = hide(articles, seed, dev ? 0 : 1);
      const wordings = articles
        .filter(({ id }) => hidden.has(id))
        .flatMap(({ id, lang, question, variants }) =>
          [question, ...variants].map((text) => ({ text, lang, gold: [id] })),
        );
      played.push(await play(articles, hidden, [...wordings, ...given], given, embedder, pack.entities, facts));
    }
    const rounds = played.map((one) => group(one));
    const grid = dev
      ? GRID.wordShare.flatMap((wordShare) =>
          GRID.threshold.flatMap((threshold) =>
            GRID.smallest.map((smallest) => ({
              wordShare,
              threshold,
              smallest,
              ...rates(played.map((one) => group(one, { threshold, wordShare, smallest }))),
            })),
          ),
        )
      : [];
    const all = rates(rounds);
    return {
      ok: true,
      json: { split: dev ? 'development' : 'report', encoder: encoder.version, ...all, rounds, grid },
      text: [
        ...grid.map(
          (g) =>
            `words ${g.wordShare} threshold ${g.threshold} smallest ${g.smallest}: found ${percent(g.found)}, junk ${percent(g.junk)}, repeats ${percent(g.repeats)}`,
        ),
        ...rounds.map(
          (r, i) =>
            `seed ${SEEDS[i]}: ${r.found} of ${r.hidden} hidden entries came back; ${r.junk} of ${r.groups} groups are junk, ${r.repeats} repeat another (${r.notAnswered} of ${r.asked} questions not answered)`,
        ),
        `hidden entries that came back ${percent(all.found)} (reach 80 %), junk ${percent(all.junk)} (at most 20 %)`,
      ].join('\n'),
    };
  } finally {
    await encoder.close();
  }
}

/** A fifth of the entries, in both languages, from one half of them. */
function hide(articles: readonly Article[], seed: number, half: 0 | 1): Set<string> {
  const names = [...new Set(articles.map(({ id }) => id.replace(/\.(zh|en)$/, '')))].sort();
  const random = seeded(seed);
  const drawn = names
    .filter((_, i) => i % 2 === half)
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.round(names.length * HIDDEN_SHARE))
    .map(({ name }) => name);
  const chosen = new Set(drawn);
  return new Set(articles.map(({ id }) => id).filter((id) => chosen.has(id.replace(/\.(zh|en)$/, ''))));
}

function rates(rounds: readonly Round[]) {
  const sum = (key: keyof Round) => rounds.reduce((total, round) => total + round[key], 0);
  return {
    found: sum('found') / sum('hidden'),
    junk: sum('junk') / sum('groups'),
    repeats: sum('repeats') / sum('groups'),
  };
}

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
