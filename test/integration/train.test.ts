/** `kefu train` as people run it: odd files, small ones, many labels, the same twice, and folders it must leave alone. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'kefu-train-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const train = (...args: string[]) => kefu('train', ...args);

function kefu(...args: string[]) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'dist/kefu.js'), ...args, '--json'], {
    env: { ...env, KEFU_DATA_DIR: join(scratch, 'data') },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: run.status, json: run.stdout === '' ? null : JSON.parse(run.stdout), err: run.stderr };
}
let files = 0;
function file(content: string | Buffer): string {
  const path = join(scratch, `examples-${++files}.jsonl`);
  writeFileSync(path, content);
  return path;
}
const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const sums = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

const WAYS: readonly (readonly [string, string])[] = [
  ['where is my {}', 'track'],
  ['我的{}到哪了', 'track'],
  ['refund the {}', 'refund'],
  ['{}要退款', 'refund'],
  ['invoice for the {}', 'invoice'],
  ['开{}的发票', 'invoice'],
  ['sing about a {}', 'oos'],
];
const rows = WAYS.flatMap(([way, label]) =>
  ['kettle', 'lamp', 'fan', 'pillow', '水壶', '台灯', '风扇'].map((thing) => ({
    text: way.replace('{}', thing),
    label,
  })),
);

describe('kefu train intents', () => {
  it('writes the same files, byte for byte, for the same examples and seed, and others for another seed', () => {
    const data = file(jsonl(rows));
    const out = (name: string) => join(scratch, name);
    for (const name of ['one', 'two']) {
      expect(train('intents', '--data', data, '--out', out(name), '--seed', '11').code).toBe(0);
    }
    expect(train('intents', '--data', data, '--out', out('three'), '--seed', '12').code).toBe(0);
    expect(Object.keys(sums(out('one'))).sort()).toEqual([
      'CARD.md',
      'calibration.json',
      'examples.jsonl',
      'kefu.json',
      'labels.json',
      'weights.bin',
    ]);
    expect(sums(out('two'))).toEqual(sums(out('one')));
    expect(sums(out('three'))['weights.bin']).not.toBe(sums(out('one'))['weights.bin']);
  });

  it('reports odd lines by number and trains on the others', () => {
    const odd = Buffer.concat([
      Buffer.from(jsonl(rows)),
      Buffer.from('{"text":""}\n'),
      Buffer.from('{"text":"","label":"track"}\n'),
      Buffer.from('{"text":"\\u200b ","label":"track"}\n'),
      Buffer.from('not json\n\n'),
      Buffer.from('{"text":"WHERE is my  kettle","label":"track"}\n'),
      Buffer.from('{"text":"refund the lamp","label":"invoice"}\n'),
      Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d, 0x0a]),
      Buffer.from('{"text":"\\ud800 \\u0000 lone","label":"track"}\r\n'),
    ]);
    const { code, json } = train('intents', '--data', file(odd), '--out', join(scratch, 'odd'));
    const n = rows.length;
    expect(code).toBe(0);
    expect(json.rejected).toEqual([
      { line: n + 1, reason: 'there is no label' },
      { line: n + 2, reason: 'the text is empty' },
      { line: n + 3, reason: 'the text is empty' },
      { line: n + 4, reason: 'the line is not JSON' },
      { line: n + 8, reason: 'the line is not UTF-8' },
    ]);
    expect(json.duplicates).toEqual([{ line: n + 6, reason: 'repeats line 1' }]);
    expect(json.contradictions.map((note: { line: number }) => note.line)).toEqual([16, n + 7]);
    expect(json.metrics).toMatchObject({ labels: 3, oosExamples: 7 });
  });

  it('bears two labels with one example each', () => {
    const data = file(jsonl([rows[0] as object, rows[20] as object]));
    const { code, json } = train('intents', '--data', data, '--out', join(scratch, 'few'));
    expect([code, json.metrics.labels, json.metrics.examples]).toEqual([0, 2, 2]);
  });

  it.each([
    ['one label', jsonl(rows.slice(0, 7)), /two labels; found 1\.$/],
    ['one label and what is out of scope', jsonl([...rows.slice(0, 7), ...rows.slice(-7)]), /found 1\.$/],
    ['nothing', '', /found 0\.$/],
    [
      'no JSON at all',
      'text,label\nwhere,track\n',
      /2 lines could not be used, the first is line 1: the line is not JSON\./,
    ],
  ])('refuses a file of %s with a reason, and leaves no folder', (_, content, why) => {
    const out = join(scratch, 'refused');
    const run = train('intents', '--data', file(content), '--out', out);
    expect([run.code, run.json.error.code]).toEqual([1, 'invalid_payload']);
    expect(run.json.error.message).toMatch(why);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['--data', join(scratch, 'absent.jsonl')]],
    [[]],
    [['--data', import.meta.filename, '--seed', 'x']],
    [['--data', import.meta.filename, '--name', '../../escape']],
    [['--data', import.meta.filename, '--name', 'encoder']],
    [['--data', scratch]],
    [['--data', import.meta.filename, 'more.jsonl']],
  ])('ends %j with exit code 2', (args) => {
    expect(train('intents', ...args).code).toBe(2);
  });

  it('replaces a model version, and nothing else that --out may name', () => {
    const data = file(jsonl(rows));
    const home = join(scratch, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'diary.txt'), 'precious');
    const run = train('intents', '--data', data, '--out', home);
    expect([run.code, run.json.error.code]).toEqual([1, 'conflict']);
    expect(readFileSync(join(home, 'diary.txt'), 'utf8')).toBe('precious');
    for (let i = 0; i < 2; i++) expect(train('intents', '--data', data, '--out', join(scratch, 'again')).code).toBe(0);
  });

  it.each(['/proc/kefu/head', join(import.meta.filename, 'head')])(
    'says at once that nothing can be written at %s',
    (out) => {
      const { code, json } = train('intents', '--data', file(jsonl(rows)), '--out', out);
      expect([code, json.error.code]).toEqual([1, 'unavailable']);
      expect(json.error.message).toContain(`Nothing can be written at ${out}`);
    },
  );
});

describe('two trainings at once', () => {
  it('give two versions', async () => {
    const data = file(jsonl(rows));
    const env = { ...process.env, KEFU_DATA_DIR: join(scratch, 'both') };
    const args = [join(root, 'dist/kefu.js'), 'train', 'intents', '--data', data, '--json'];
    const both = [0, 1].map(() => promisify(execFile)(process.execPath, args, { env }));
    const versions = (await Promise.all(both)).map(({ stdout }) => JSON.parse(stdout).version);
    expect(versions.sort()).toEqual(['v2', 'v3']);
  });
});

describe('kefu eval intents', () => {
  it('reads both files as training does, and says which test lines it could not use', () => {
    const lines = [
      `\ufeff${JSON.stringify({ text: 'where is my lamp?', label: 'track' })}`,
      '{"text":"cut o',
      '{"text":"x"}',
    ];
    const test = file([...lines, JSON.stringify({ text: 'sing about a fan', label: 'oos' }), ''].join('\r\n'));
    const { code, json } = kefu('eval', 'intents', '--train', file(`\ufeff${jsonl(rows)}not json`), '--test', test);
    expect(code).toBe(0);
    expect(json).toMatchObject({ accuracy: 1, macroF1: 1, n: 1, nOos: 1, oosAuroc: expect.any(Number) });
    expect(json.rejected).toEqual([
      { line: 2, reason: 'the line is not JSON' },
      { line: 3, reason: 'there is no label' },
    ]);
  });

  it.each([
    ['a training file with one label', jsonl(rows.slice(0, 7)), jsonl(rows), 1, /two labels; found 1/],
    ['a test file without rows', jsonl(rows), 'text,label\n', 2, /has no rows; line 1: the line is not JSON/],
  ])('refuses %s', (_, examples, test, status, why) => {
    const { code, json } = kefu('eval', 'intents', '--train', file(examples), '--test', file(test));
    expect(code).toBe(status);
    expect(json.error.message).toMatch(why);
  });
});

describe('kefu train tickets', () => {
  const tickets = rows
    .filter(({ label }) => label !== 'oos')
    .map((row, i) => ({ ...row, priority: row.label === 'refund' ? 'high' : i % 2 ? 'normal' : 'low' }));

  it('fits a head for the category, and one for the priority when the examples have it', () => {
    const data = file(`\ufeff${jsonl(tickets)}{"text":"","label":"refund"}\nnot json\n`);
    const [one, two] = ['tickets-1', 'tickets-2'].map((name) => join(scratch, name)) as [string, string];
    const { code, json } = train('tickets', '--data', data, '--out', one);
    expect(code).toBe(0);
    const [category, priority] = json.heads;
    expect(category).toMatchObject({ name: 'tickets-category', metrics: { labels: 3 }, rejected: [{}, {}] });
    expect(priority).toMatchObject({ name: 'tickets-priority', metrics: { labels: 3, examples: tickets.length } });
    expect(train('tickets', '--data', data, '--out', two).code).toBe(0);
    for (const name of ['tickets-category', 'tickets-priority']) {
      expect(sums(join(two, name))).toEqual(sums(join(one, name)));
      // Kept for fitting it again on another encoder: the same head comes of them.
      const again = join(scratch, `${name}-again`);
      expect(train('intents', '--data', join(one, name, 'examples.jsonl'), '--out', again).code).toBe(0);
      const weights = (folder: string) => readFileSync(join(folder, 'weights.bin'));
      expect(weights(again).equals(weights(join(one, name)))).toBe(true);
    }
  });

  it('does without priorities', () => {
    const { code, json } = train('tickets', '--data', file(jsonl(rows)), '--out', join(scratch, 'tickets-3'));
    expect([code, json.heads.map((head: { name: string }) => head.name)]).toEqual([0, ['tickets-category']]);
  });
});
