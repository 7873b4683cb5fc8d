/**
 * Learns how sure an answer to a follow-up is: `node scripts/run-ts.mjs pipelines/gate/learn-follow-ups.ts`. From the starter's
 * follow-ups of the development sets and from those of help centres that the encoder never saw; from the same where an article
 * has just their words; and from short questions that change the subject. Prints what every fold's model, learnt on the other
 * folds, would let out; writes src/retrieval/follow-up-prior.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { starter } from '../../eval/retrieval/faq-sets.ts';
import { type ArticleRow, type QueryRow, toArticle } from '../../eval/retrieval/files.ts';
import { analyzer, embedAll, type Lab, openLab, toQuery } from '../../eval/retrieval/lab.ts';
import { fitLabGate } from '../../eval/retrieval/measure.ts';
import { type FollowUpFound, followUpConfidence, followUpInputs } from '../../src/retrieval/follow-up-search.ts';
import { decide, type Gate } from '../../src/retrieval/gate.ts';
import { indexedTexts } from '../../src/retrieval/indexed-texts.ts';
import { fitLogistic, type Logistic } from '../../src/retrieval/logistic.ts';
import { specificity } from '../../src/retrieval/specificity.ts';
import { normalize } from '../../src/text/normalize.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { helpCentres, KINDS, newSubjects, type Row, starterFollowUps } from './follow-up-rows.ts';

const FOLDS = 8;
const PENALTY = 6;
const AFTER = 3;
const AIM = { target: 0.05, confidence: 0.9 };
const DIGITS = 4;
/** How often a row of each kind counts: follow-ups are few, and articles with just their words are rare. */
const COPIES: Readonly<Record<Row['kind'], number>> = {
  'follow-up': 6,
  'plain, another’s': 2,
  'plain, its own': 1,
  'new subject': 1,
  'plain subject': 2,
};
/** Plain wordings that name no subject are follow-ups after another question: nobody knows what is meant. */
const NAMES_A_SUBJECT = 0.4;

interface Seen {
  readonly row: Row;
  readonly found: FollowUpFound;
  readonly alone: number;
  readonly joined: number;
  readonly aloneAnswers: boolean;
  readonly right: boolean;
}

const encoder = await openEncoder(new ModelRegistry(PATHS.models, PATHS.models), undefined);

/** null: it stands alone. */
async function see(lab: Lab, gate: Gate, row: Row): Promise<Seen | null> {
  const searched = lab.index.find(await toQuery(lab, row, 10), (text) => lab.vectors.get(text)!);
  if (searched.followUp === null) return null;
  const { followUp: found, inputs, joinedInputs } = searched;
  const top = found.found.candidates[0]?.article.id;
  const alone = decide(gate, inputs);
  return {
    row,
    found,
    alone: alone.probability,
    joined: decide(gate, joinedInputs).probability,
    aloneAnswers: alone.kind === 'answer',
    right: top !== undefined && row.gold.includes(top),
  };
}

async function seeAll(lab: Lab, gate: Gate, asked: readonly Row[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const row of asked) {
    const one = await see(lab, gate, row);
    if (one !== null) seen.push(one);
  }
  return seen;
}

async function put(lab: Lab, row: ArticleRow): Promise<void> {
  const article = toArticle(row);
  const texts = indexedTexts(article, normalize, analyzer());
  await embedAll(lab, [...texts.wordings, ...texts.passages, ...texts.words], 'passage');
  lab.index.put(article, texts, (text) => lab.vectors.get(text)!);
}

/** Each follow-up once more where the article that its words alone find, and once where the right one, has just these words. */
async function seePlain(lab: Lab, gate: Gate, articles: readonly ArticleRow[], asked: readonly Row[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const row of asked) {
    if (row.gold.length === 0) continue;
    const alone = lab.index.find(await toQuery(lab, { ...row, context: [] }, 10), (text) => lab.vectors.get(text)!);
    const rival = alone.found.candidates.find(({ article }) => !row.gold.includes(article.id))?.article.id;
    for (const [kind, id] of [
      ['plain, another’s', rival],
      ['plain, its own', row.gold[0]],
    ] as const) {
      const article = articles.find((one) => one.id === id);
      if (article === undefined) continue;
      await put(lab, { ...article, variants: [...article.variants, row.text] });
      seen.push(...(await seeAll(lab, gate, [{ ...row, kind }])));
      await put(lab, article);
    }
  }
  return seen;
}

/** Rows as a knowledge base sees them that was given these questions. */
async function openBase(articles: readonly ArticleRow[], given: readonly QueryRow[]): Promise<[Lab, Gate]> {
  const lab = await openLab(articles.map(toArticle), encoder);
  return [lab, await fitLabGate(lab, given, AIM)];
}

function wordingsOf(articles: readonly ArticleRow[]): QueryRow[] {
  return articles
    .flatMap(({ id, question, variants, lang }) =>
      [question, ...variants].map((text) => ({ text, gold: [id], context: [], lang })),
    )
    .filter(({ text }) => specificity(analyzer().words(normalize(text))) >= NAMES_A_SUBJECT);
}

const shop = starter({ root: PATHS.root, data: '' }, 'development');
const seen: Seen[] = [];
{
  const [lab, gate] = await openBase(shop.articles, shop.queries);
  seen.push(...(await seeAll(lab, gate, starterFollowUps())));
}
// A question that was given is a wording of its article: each half is asked where only the other was given.
const halves = [0, 1].map((half) => shop.queries.filter((_, i) => i % 2 === half));
for (const [asked, given] of [halves, [...halves].reverse()] as [QueryRow[], QueryRow[]][]) {
  const [lab, gate] = await openBase(shop.articles, given);
  seen.push(...(await seeAll(lab, gate, newSubjects(asked, asked, AFTER))));
}
for (const { articles, followUps, newSubjects: changes } of helpCentres(PATHS.root)) {
  const [lab, gate] = await openBase(articles, []);
  const wordings = wordingsOf(articles);
  seen.push(...(await seeAll(lab, gate, [...followUps, ...changes])));
  seen.push(...(await seeAll(lab, gate, newSubjects(wordings, wordings, 1, 'plain subject'))));
  seen.push(...(await seePlain(lab, gate, articles, followUps)));
}
await encoder.close();

const groups = [...new Set(seen.map(({ row }) => row.group))];
const foldOf = ({ row }: Seen) => groups.indexOf(row.group) % FOLDS;
const learn = (part: readonly Seen[]): Logistic => {
  const counted = part.flatMap((one) => Array<Seen>(COPIES[one.row.kind]).fill(one));
  return fitLogistic(
    counted.map(({ found, alone, joined }) => followUpInputs(found, alone, joined)),
    counted.map(({ right }) => (right ? 1 : 0)),
    { penalty: PENALTY },
  );
};
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learn(seen.filter((s) => foldOf(s) !== fold));
  return seen
    .filter((s) => foldOf(s) === fold)
    .map((s) => ({ ...s, own: followUpConfidence(s.found, s.alone, s.joined, model) }));
}).flat();
for (const kind of KINDS) {
  const part = judged.filter(({ row }) => row.kind === kind);
  const covered = part.filter(({ row }) => row.gold.length > 0);
  console.log(`${kind}: ${part.length}, covered ${covered.length}, first right ${part.filter((s) => s.right).length}`);
  for (const from of [0.8, 0.85, 0.9]) {
    for (const agreesFrom of [0.5, 0.6, 0.7, 1]) {
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
