/**
 * FAQ rows from a file to answers: a CSV of rows with six wordings each goes in through `kefu import --publish` while a
 * server serves and a visitor keeps asking; timed until the server answers from the new version. Then single articles of the
 * large base are edited live, each timed until a search finds the new answer. At last the server is started again, with the
 * vectors that were kept and without them.
 *
 *   npm run bench -- import [--rows 10000]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJiebaSegmenter } from '../src/adapters/jieba/jieba-segmenter.ts';
import type { Article } from '../src/domain/article.ts';
import { createAnalyzer } from '../src/retrieval/analyze.ts';
import { PATHS } from '../src/wiring/paths.ts';
import { makeCorpus } from './support/corpus.ts';
import { connectVisitors, openLoop, quantile } from './support/load.ts';
import { seeded } from './support/seeded.ts';
import { ADMIN, type ServerProcess, startServer } from './support/server-process.ts';

const ROWS = 10_000;
/** Beside the question itself: six wordings in all. */
const VARIANTS = 5;
const GIVE_UP_MS = 900_000;
const EDITS = 20;

export async function run(args: string[]): Promise<void> {
  const rows = args.includes('--rows') ? Number(args[args.indexOf('--rows') + 1]) : ROWS;
  const folder = mkdtempSync(join(tmpdir(), 'kefu-import-'));
  const file = join(folder, 'faq.csv');
  writeFileSync(file, csv(rows));
  let server = await startServer({ env: { KEFU_TRUST_PROXY: 'loopback' }, readyWithinMs: GIVE_UP_MS });
  try {
    const token = await login(server);
    const before = await servedVersion(server, token);
    const asking = keepAsking(server);
    const started = performance.now();
    const report = await importFile(file, server.dataDir);
    const written = performance.now();
    let served = before;
    while (served === before) {
      if (performance.now() - started > GIVE_UP_MS) throw new Error('the server never took the new version');
      await new Promise((resolve) => setTimeout(resolve, 100));
      served = await servedVersion(server, token);
    }
    const ended = performance.now();
    const { latenciesMs, sent, answered } = await asking.stop();
    const edits = (await liveEdits(server, token)).sort((a, b) => a - b);
    const rss = ((await server.metrics()).get('process_resident_memory_bytes') ?? Number.NaN) / 1e6;
    const { dataDir } = server;
    const vectors = join(dataDir, 'vectors');
    const restart = async (): Promise<number> => {
      await server.stop();
      const begin = performance.now();
      server = await startServer({ dataDir, readyWithinMs: GIVE_UP_MS });
      return performance.now() - begin;
    };
    const withVectors = await restart();
    const kept = readdirSync(vectors).reduce((sum, name) => sum + statSync(join(vectors, name)).size, 0) / 1e6;
    rmSync(vectors, { recursive: true });
    const withoutVectors = await restart();
    console.table({
      rows,
      'wordings a row': VARIANTS + 1,
      ...report,
      'file to published version, s': seconds(written - started),
      'published to served, s': seconds(ended - written),
      'file to served, s': seconds(ended - started),
      'questions asked meanwhile': sent,
      'answered meanwhile': answered,
      'their p50 ms': Math.round(quantile(latenciesMs, 0.5)),
      'their p99 ms': Math.round(quantile(latenciesMs, 0.99)),
      'a live edit until it is served, p50 ms': Math.round(quantile(edits, 0.5)),
      'the slowest of them': Math.round(quantile(edits, 1)),
      'server RSS MB': Math.round(rss),
      'started again until ready, s': seconds(withVectors),
      'the same without kept vectors, s': seconds(withoutVectors),
      'kept vectors, MB': Math.round(kept),
    });
  } finally {
    await server.stop({ clean: true });
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

function seconds(ms: number): number {
  return Number((ms / 1000).toFixed(1));
}

function csv(rows: number): string {
  const analyzer = createAnalyzer(createJiebaSegmenter());
  const made = (['zh', 'en'] as const).flatMap((lang, i) =>
    [
      ...makeCorpus(
        { lang, size: Math.ceil(rows / 2), root: PATHS.root, next: seeded(rows + i), variants: VARIANTS },
        analyzer,
      ).articles,
    ].map((article) => ({ ...article, lang })),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const line = ({ question, answer, lang, variants }: Article, i: number) =>
    [`bench-${i}`, question, answer, lang, ...variants].map(quoted).join(',');
  const header = [
    'id',
    'question',
    'answer',
    'language',
    ...Array.from({ length: VARIANTS }, (_, i) => `相似问${i + 1}`),
  ];
  return `${header.join(',')}\n${made.slice(0, rows).map(line).join('\n')}\n`;
}

async function login(server: ServerProcess): Promise<string> {
  const answer = await fetch(`${server.url}/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** Milliseconds from sending an edit to a search that gives the edited answer, one article after the other. */
async function liveEdits(server: ServerProcess, token: string): Promise<number[]> {
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const path = `/v1/articles/bench-${i * 7}`;
    const { question, version } = await call('GET', path);
    const answer = `Edited answer ${i}.`;
    const begin = performance.now();
    await call('PATCH', path, { answer, liveEdit: true }, { 'if-match': `"${version}"` });
    const found = (await call('POST', '/v1/knowledge/search', { text: question })) as { passages: { text: string }[] };
    times.push(performance.now() - begin);
    if (!found.passages.some(({ text }) => text === answer)) throw new Error(`${path}: the edit is not served`);
  }
  return times;
}

/** The version the server's search answers from. */
async function servedVersion(server: ServerProcess, token: string): Promise<number> {
  const answer = await fetch(`${server.url}/v1/knowledge/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text: '怎么退货' }),
  });
  return ((await answer.json()) as { knowledgeVersion: number }).knowledgeVersion;
}

function importFile(file: string, dataDir: string): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [join(PATHS.root, 'scripts/kefu.mjs'), 'import', file, '--publish', '--json'], {
    env: { ...process.env, KEFU_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code !== 0) return reject(new Error(`kefu import ended with ${code}: ${output.slice(0, 500)}`));
      const { added, duplicates, conflicts, rejected } = JSON.parse(output) as Record<string, number> & {
        rejected: unknown[];
      };
      resolve({ added: added!, duplicates: duplicates!, conflicts: conflicts!, rejected: rejected.length });
    });
  });
}

/** Ten visitors ask five questions a second until they are stopped. */
function keepAsking(server: ServerProcess) {
  let stopped = false;
  const running = (async () => {
    const visitors = await connectVisitors(server.url, 10);
    const all = { latenciesMs: [] as number[], sent: 0, answered: 0 };
    for (let seed = 1; !stopped; seed++) {
      const part = await openLoop(visitors, ['怎么退货', '多久发货', 'how do I get an invoice'], {
        rate: 5,
        seconds: 2,
        seed,
      });
      all.latenciesMs.push(...part.latenciesMs);
      all.sent += part.sent;
      all.answered += part.answered;
    }
    return all;
  })();
  return {
    stop: () => {
      stopped = true;
      return running;
    },
  };
}
