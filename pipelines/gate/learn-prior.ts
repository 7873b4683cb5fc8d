/**
 * Learns what the gate believes before it has seen a tenant's knowledge: `node scripts/run-ts.mjs
 * pipelines/gate/learn-prior.ts DATA` (DATA: the folder of the shared open data). Searches every knowledge base's questions
 * with the product's own search and fits one logistic regression on all of them; writes src/retrieval/gate-prior.json.
 * The starter's questions are not among them: its own gate is fitted on those.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toArticle } from '../../eval/retrieval/files.ts';
import { openLab, toQuery } from '../../eval/retrieval/lab.ts';
import { GATE_FEATURES } from '../../src/retrieval/gate.ts';
import { fitLogistic, flatPrior } from '../../src/retrieval/logistic.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { knowledgeBases } from './knowledge-bases.ts';

const PENALTY = 5;
const DIGITS = 6;

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('name the folder of the shared open data');
const encoder = await openEncoder(new ModelRegistry(PATHS.models, PATHS.models), undefined);
const x: (readonly number[])[] = [];
const y: number[] = [];
const families = new Map<string, number>();
for (const base of knowledgeBases({ data, root: PATHS.root })) {
  const lab = await openLab(base.articles.map(toArticle), encoder);
  for (const row of base.queries) {
    const query = await toQuery(lab, row, 10);
    const { found, inputs } = lab.index.find(query, (text) => lab.vectors.get(text)!);
    if (inputs === null) continue;
    x.push(inputs);
    y.push(row.gold.includes(found.candidates[0]!.article.id) ? 1 : 0);
    families.set(base.family, (families.get(base.family) ?? 0) + 1);
  }
  process.stderr.write(`${base.name}: ${x.length} questions so far\n`);
}
await encoder.close();

const flat = flatPrior(x);
const { weights, bias } = fitLogistic(x, y, { penalty: PENALTY, prior: flat });
const round = (value: number): number => Number(value.toPrecision(DIGITS));
const prior = {
  about: 'Written by pipelines/gate/learn-prior.ts; weights of inputs scaled by mean and deviation.',
  encoder: encoder.version,
  questions: Object.fromEntries(families),
  features: GATE_FEATURES,
  mean: flat.mean.map(round),
  deviation: flat.deviation.map(round),
  weights: weights.map((w, j) => round(w * flat.deviation[j]!)),
  bias: round(bias + weights.reduce((sum, w, j) => sum + w * flat.mean[j]!, 0)),
};
writeFileSync(join(PATHS.root, 'src/retrieval/gate-prior.json'), `${JSON.stringify(prior, null, 2)}\n`);
