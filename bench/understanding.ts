/**
 * What understanding an utterance costs, on one thread: single utterances end to end, measured inside the worker thread that
 * serves them, next to NLP.js on the same utterances; the way there and back from the main thread; the encoder alone next to the same layers in PyTorch, where a Python with torch is named; a head of
 * 1,000 labels next to one of 50; training CLINC150; the memory of a second worker.
 *
 *   npm run bench -- understanding [--data ../shared/data] [--python python3] [--quick]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { type WordPieceSpec, WordPieceTokenizer } from '../src/adapters/onnx/wordpiece.ts';
import { createWorkerUnderstander } from '../src/adapters/piscina/worker-understander.ts';
import { systemClock } from '../src/adapters/system/system-clock.ts';
import type { TenantId } from '../src/domain/ids.ts';
import type { SentenceEncoder } from '../src/ports/encoder.ts';
import type { UnderstandRequest } from '../src/ports/understander.ts';
import { productsOf, readCatalogue } from '../src/text/catalogue.ts';
import { normalize } from '../src/text/normalize.ts';
import type { IntentHead } from '../src/understanding/head/intent-head.ts';
import { DEFAULT_HEAD } from '../src/understanding/head-store.ts';
import { ModelRegistry } from '../src/understanding/registry/model-registry.ts';
import { type Example, readExamples } from '../src/understanding/train/examples.ts';
import { seededRandom } from '../src/understanding/train/folds.ts';
import { trainIntents } from '../src/understanding/train/train-intents.ts';
import { openEncoder } from '../src/wiring/open-encoder.ts';
import { PATHS, workerFile } from '../src/wiring/paths.ts';
import type { Measured, MeasuredJob, MeasuredWorkerData } from './support/measured-worker.ts';
import { round, type Timing, timed } from './support/timed.ts';

const SEED = 1;
/** The shipped models and no others. */
const NO_DATA = join(PATHS.root, 'no-data-folder');
const AT_ONCE = 32;
const PRODUCTS = productsOf(readCatalogue(readFileSync(join(PATHS.starterPack, 'entities.yaml'), 'utf8')));
const REQUEST: Omit<UnderstandRequest, 'text'> = {
  tenantId: 'default' as TenantId,
  lang: 'zh',
  now: '2026-11-21T08:00:00.000Z',
  visitorId: 'visitor',
};

export async function run(args: string[]): Promise<void> {
  const data = args.includes('--data')
    ? resolve(args[args.indexOf('--data') + 1] as string)
    : resolve(PATHS.root, '../shared/data');
  const quick = args.includes('--quick');
  const registry = new ModelRegistry(PATHS.models, NO_DATA);
  const encoder = await openEncoder(registry, undefined);
  if (args.includes('--memory')) return memoryOf(Number(args[args.indexOf('--memory') + 1]));
  await endToEnd(quick);
  await encoderAlone(
    registry,
    encoder,
    args.includes('--python') ? (args[args.indexOf('--python') + 1] as string) : 'python3',
  );
  await labelCounts(encoder, quick);
  if (!quick) await clinc(data, encoder);
  await encoder.close();
  memory();
}

// ---- single utterances -----------------------------------------------------------------------------------------------

async function endToEnd(quick: boolean): Promise<void> {
  const count = quick ? 2000 : 10_000;
  const request = (text: string): UnderstandRequest => ({ ...REQUEST, text });
  const all = heldOutTexts();
  const english = all.filter((text) => !/\p{Script=Han}/u.test(text));
  const inside = await measuredInWorker({
    workerFile: workerFile('understanding-worker').href,
    count,
    products: PRODUCTS,
    sets: [
      { name: `Kefu, ${DEFAULT_HEAD}`, requests: all.map(request) },
      { name: 'Kefu, English alone', requests: english.map(request) },
    ],
  });
  const peer = await nlpJs(quick);
  console.log('\nOne utterance after another, one thread; Kefu inside its worker thread');
  console.table({
    ...inside,
    'NLP.js 4.27, English alone': await timed(english, quick ? 500 : 5000, async (text) => void (await peer(text))),
  });

  const understander = await createWorkerUnderstander({ workers: 1, ...poolOptions() });
  const say = async (text: string) => void (await understander.understand(request(text)));
  const oneByOne = await timed(all, count, say);
  // What batches buy: whoever arrives while the worker computes shares its next run.
  const groups = Array.from({ length: AT_ONCE }, (_, k) => all.filter((_, i) => i % AT_ONCE === k));
  const begin = performance.now();
  await Promise.all(groups.map((group) => timed(group, Math.ceil(count / AT_ONCE), say)));
  // The quarter that warms up counts here: all of it runs at the same time.
  const perSecond = (1250 * Math.ceil(count / AT_ONCE) * AT_ONCE) / (performance.now() - begin);
  await understander.close();
  console.log('\nThere and back from the main thread, one worker');
  console.table({
    'one after another': oneByOne,
    [`${AT_ONCE} at once`]: { 'utterances/s': Math.round(perSecond) },
  });
}

/** Runs a job in a thread that holds the worker and nothing else. */
async function measuredInWorker(job: MeasuredJob): Promise<Measured> {
  const { modelsRoot, dataDir, encoder } = poolOptions();
  const data: MeasuredWorkerData = [job, { modelsRoot, dataDir, encoder }];
  const worker = new Worker(join(PATHS.root, 'dist/bench/support/measured-worker.js'), { workerData: data });
  try {
    return await new Promise<Measured>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

function poolOptions() {
  return {
    workerFile: workerFile('understanding-worker'),
    modelsRoot: PATHS.models,
    dataDir: NO_DATA,
    encoder: undefined,
    catalogueOf: async () => ({ version: 1, products: PRODUCTS }),
    clock: systemClock,
  };
}

/** NLP.js trained on the starter pack's English utterances, shuffled: in file order it learns far worse. */
async function nlpJs(quick: boolean): Promise<(text: string) => Promise<unknown>> {
  // It has no types of its own; the name in a variable keeps the compiler from looking for them.
  const name = 'node-nlp';
  const { NlpManager } = (await import(name)) as {
    NlpManager: new (
      settings: object,
    ) => {
      addDocument(language: string, text: string, label: string): void;
      train(): Promise<void>;
      process(language: string, text: string): Promise<unknown>;
    };
  };
  const manager = new NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false });
  const rows = jsonl(join(PATHS.starterPack, 'utterances', 'en.jsonl'));
  const random = seededRandom(SEED);
  const order = rows.map((row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
  for (const { row } of order.slice(0, quick ? 300 : undefined)) manager.addDocument('en', row.text, row.label);
  await manager.train();
  return (text) => manager.process('en', text);
}

// ---- the encoder alone -----------------------------------------------------------------------------------------------

/** The same layers and sizes in PyTorch with random weights: what they are does not change what they cost. */
const TORCH = `
import json, sys, time
sys.path.insert(0, sys.argv[1])
import torch
from model import Encoder
torch.set_num_threads(1)
members, size, dim, rows = json.loads(sys.argv[2])
encoder = Encoder(members, size, dim).eval()
inputs = [torch.tensor([row]) for row in rows]
with torch.inference_mode():
    for ids in inputs[:200]:
        encoder(ids, torch.ones_like(ids).float())
    begin = time.perf_counter()
    for ids in inputs:
        encoder(ids, torch.ones_like(ids).float())
    print((time.perf_counter() - begin) / len(inputs) * 1000)
`;

async function encoderAlone(registry: ModelRegistry, encoder: SentenceEncoder, python: string): Promise<void> {
  const texts = heldOutTexts().map(normalize);
  const ours = await timed(texts, 4000, async (text) => void (await encoder.embed([text])));
  const folder = registry.version('encoder', registry.pointer('encoder').active).folder;
  const manifest = JSON.parse(readText(join(folder, 'kefu.json'))) as { members?: string[]; dim: number };
  const spec = JSON.parse(readText(join(folder, 'tokenizer.json'))) as WordPieceSpec;
  const tokenizer = new WordPieceTokenizer(spec);
  const rows = texts.map((text) => tokenizer.encode(text, 128));
  const size = Object.keys(spec.model.vocab).length;
  const job = JSON.stringify([manifest.members ?? [], size, manifest.dim, rows]);
  const run = spawnSync(python, ['-c', TORCH, join(PATHS.root, 'pipelines/encoder'), job], { encoding: 'utf8' });
  const torch = run.status === 0 ? round(Number(run.stdout.trim())) : 'left out: that Python has no torch (--python)';
  console.log('\nThe encoder alone, one text at a time, one thread');
  console.table({
    'onnxruntime, tokenizer included': { 'mean ms': round(1000 / ours['utterances/s']) },
    'PyTorch, tokenizer not included': { 'mean ms': torch },
  });
}

// ---- many labels -----------------------------------------------------------------------------------------------------

async function labelCounts(encoder: SentenceEncoder, quick: boolean): Promise<void> {
  const rows: Record<string, Timing & { 'train s': number }> = {};
  for (const labels of quick ? [50] : [50, 1000]) {
    const begin = performance.now();
    const { head } = await trainIntents(made(labels, 10), encoder, { seed: SEED, progress: () => {} });
    const seconds = (performance.now() - begin) / 1000;
    const texts = made(labels, 4).map((e) => e.text);
    const timing = await timed(texts, 4000, (text) => headAlone(text, head, encoder));
    rows[`${labels} labels`] = { ...timing, 'train s': round(seconds) };
  }
  console.log('\nNormal form, encoder and head, by number of labels (made-up utterances)');
  console.table(rows);
}

async function headAlone(text: string, head: IntentHead, encoder: SentenceEncoder): Promise<void> {
  const normalized = normalize(text);
  const [vector] = (await encoder.embed([normalized])) as [Float32Array];
  head.predict(normalized, vector);
}

/** Utterances of eight words, three of them the label's own. */
function made(labels: number, each: number): Example[] {
  const random = seededRandom(labels * 31 + each);
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'pel', 'dur', 'shi', 'gan', 'fer', 'ul'];
  const word = (seed: number) => [7, 97, 1201].map((k) => syllables[Math.floor(seed / k) % syllables.length]).join('');
  const common = Array.from({ length: 400 }, (_, i) => word(i * 131 + 17));
  return Array.from({ length: labels * each }, (_, i) => {
    const label = i % labels;
    const own = [0, 1, 2].map((k) => word(label * 977 + k * 13 + 5));
    const others = Array.from({ length: 5 }, () => common[Math.floor(random() * common.length)] as string);
    const text = [...own, ...others].sort(() => random() - 0.5).join(' ');
    return { text: `${text} ${i}`, label: `label ${word(label * 977 + 5)} ${label}`, line: i + 1 };
  });
}

// ---- training, memory ------------------------------------------------------------------------------------------------

async function clinc(data: string, encoder: SentenceEncoder): Promise<void> {
  const { examples } = readExamples(readText(join(data, 'clinc150/train.jsonl.gz')));
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await trainIntents(examples, encoder, { seed: SEED, progress: () => {} });
  const used = process.cpuUsage(cpu);
  console.log('\nTraining CLINC150');
  console.table({
    Kefu: {
      'wall s': round((performance.now() - begin) / 1000),
      'CPU s': round((used.user + used.system) / 1e6),
      rows: examples.length,
    },
  });
}

/** Each in a process of its own, so that neither starts from what the other left behind. */
function memory(): void {
  const self = fileURLToPath(import.meta.url);
  const of = (workers: number) => {
    const code = `import(${JSON.stringify(self)}).then((bench) => bench.run(['--memory', '${workers}']))`;
    const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    return Number(stdout.trim().split('\n').at(-1));
  };
  const [none, one, two] = [of(0), of(1), of(2)] as [number, number, number];
  console.log('\nMemory of a process with understanding workers, after 4,000 utterances');
  console.table({
    'no worker': { 'RSS MB': none },
    '1 worker': { 'RSS MB': one, 'added MB': one - none },
    '2 workers': { 'RSS MB': two, 'added MB': two - one },
  });
}

async function memoryOf(workers: number): Promise<void> {
  if (workers > 0) {
    const understander = await createWorkerUnderstander({ workers, ...poolOptions() });
    const texts = heldOutTexts();
    for (let round = 0; round < 10; round++) {
      const say = (text: string) => understander.understand({ ...REQUEST, text });
      await Promise.all(texts.map(say));
    }
  }
  console.log(Math.round(process.memoryUsage.rss() / 2 ** 20));
  process.exit(0);
}

// ---- texts -----------------------------------------------------------------------------------------------------------

function heldOutTexts(): string[] {
  return jsonl(join(PATHS.root, 'eval/datasets/ecommerce/calibration.jsonl')).map((row) => row.text);
}

function jsonl(file: string): { text: string; label: string }[] {
  return readText(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; label: string });
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
