/**
 * Learns how sure an answer to a follow-up is: `node scripts/run-ts.mjs pipelines/gate/learn-follow-ups.ts`. From the starter's
 * follow-ups of the development set, and from calibration questions that are as short but change the subject, each set after
 * others at random. Prints what every fold's model, learnt on the other folds, would let out; writes
 * src/retrieval/follow-up-prior.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../bench/support/seeded.ts';
import { starter } from '../../eval/retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../../eval/retrieval/files.ts';
import { followUpsFile, readFollowUps } from '../../eval/retrieval/follow-ups.ts';
import { openLab, toQuery } from '../../eval/retrieval/lab.ts';
import { fitLabGate } from '../../eval/retrieval/measure.ts';
import { leansOnContext } from '../../src/retrieval/follow-up.ts';
import { type FollowUpFound, followUpConfidence } from '../../src/retrieval/follow-up-search.ts';
import { decide } from '../../src/retrieval/gate.ts';
import { fitLogistic, type Logistic } from '../../src/retrieval/logistic.ts';
import { normalize } from '../../src/text/normalize.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';

const FOLDS = 8;
const PENALTY = 1;
const AFTER = 3;
const AIM = { target: 0.05, confidence: 0.9 };
const DIGITS = 4;

interface Row extends QueryRow {
  /** Rows of one question are never on both sides of a fold. */
  readonly group: string;
  readonly kind: 'follow-up' | 'new subject';
}

function followUps(): Row[] {
  return readFollowUps(followUpsFile('development')).map(({ before, gold, ...row }) => ({
    ...row,
    gold: [...gold],
    context: [...before],
    group: before.join('\n'),
    kind: 'follow-up',
  }));
}

/** Calibration questions that look like follow-ups, after others with other answers. */
function newSubjects(questions: readonly QueryRow[]): Row[] {
  const random = seeded(20261121);
  return questions
    .filter(({ text }) => leansOnContext(normalize(text)))
    .flatMap((row) => {
      const others = questions.filter((q) => q.lang === row.lang && !q.gold.some((id) => row.gold.includes(id)));
      return Array.from({ length: AFTER }, () => ({
        ...row,
        context: [others[Math.floor(random() * others.length)]!.text],
        group: row.text,
        kind: 'new subject' as const,
      }));
    });
}

interface Seen {
  readonly row: Row;
  readonly found: FollowUpFound;
  readonly aloneAnswers: boolean;
  readonly right: boolean;
}

const encoder = await openEncoder(new ModelRegistry(PATHS.models, PATHS.models), undefined);
const shop = starter({ root: PATHS.root, data: '' }, 'development');

/** Rows as a knowledge base sees them that was given these questions. */
async function see(rows: readonly Row[], given: readonly QueryRow[]): Promise<Seen[]> {
  const lab = await openLab(shop.articles.map(toArticle), encoder);
  const gate = await fitLabGate(lab, given, AIM);
  const seen: Seen[] = [];
  for (const row of rows) {
    const { inputs, followUp } = lab.index.find(await toQuery(lab, row, 10), (text) => lab.vectors.get(text)!);
    if (followUp === null) continue;
    const top = followUp.found.candidates[0]?.article.id;
    seen.push({
      row,
      found: followUp,
      aloneAnswers: decide(gate, inputs).kind === 'answer',
      right: top !== undefined && row.gold.includes(top),
    });
  }
  return seen;
}

// A question that was given is a wording of its article: each half is asked where only the other was given.
const halves = [0, 1].map((half) => shop.queries.filter((_, i) => i % 2 === half));
const seen = [
  ...(await see(followUps(), shop.queries)),
  ...(await see(newSubjects(halves[0]!), halves[1]!)),
  ...(await see(newSubjects(halves[1]!), halves[0]!)),
];
await encoder.close();

const groups = [...new Set(seen.map(({ row }) => row.group))];
const foldOf = ({ row }: Seen) => groups.indexOf(row.group) % FOLDS;
const learn = (part: readonly Seen[]): Logistic =>
  fitLogistic(
    part.map(({ found }) => found.inputs),
    part.map(({ right }) => (right ? 1 : 0)),
    { penalty: PENALTY },
  );
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learn(seen.filter((s) => foldOf(s) !== fold));
  return seen.filter((s) => foldOf(s) === fold).map((s) => ({ ...s, own: followUpConfidence(s.found, model) }));
}).flat();
for (const kind of ['follow-up', 'new subject'] as const) {
  const part = judged.filter(({ row }) => row.kind === kind);
  const covered = part.filter(({ row }) => row.gold.length > 0);
  console.log(`${kind}: ${part.length}, covered ${covered.length}, first right ${part.filter((s) => s.right).length}`);
  for (const from of [0.8, 0.85, 0.9]) {
    for (const agreesFrom of [0, 0.5, 0.7, 0.8, 1]) {
      const out = part.filter((s) => s.own >= from || (s.found.agrees && s.aloneAnswers && s.own >= agreesFrom));
      const right = out.filter((s) => s.right).length;
      console.log(`  from ${from}, agreeing from ${agreesFrom}: answered ${out.length}, right ${right}`);
    }
  }
}
const rounded = (value: number) => Number(value.toFixed(DIGITS));
const model = learn(seen);
const text = { weights: model.weights.map(rounded), bias: rounded(model.bias) };
writeFileSync(join(PATHS.root, 'src/retrieval/follow-up-prior.json'), `${JSON.stringify(text, null, 2)}\n`);
console.log(JSON.stringify(text));
