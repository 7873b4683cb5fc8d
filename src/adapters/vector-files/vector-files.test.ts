import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/support/seeded.ts';
import { createVectorFiles, type VectorFilesOptions } from './vector-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).map((name) => join(folder, name));
const size = () => files().reduce((sum, path) => sum + statSync(path).size, 0);
const open = (more: Partial<VectorFilesOptions> = {}) =>
  createVectorFiles({ folder, fingerprint: 'encoder-1', onFault: (error) => faults.push(error), ...more });
const faults: unknown[] = [];
beforeEach(() => {
  faults.length = 0;
});

const texts = (count: number, name = 'text') => Array.from({ length: count }, (_, i) => `${name} ${i}`);
/** One that only this text has. */
function vectorOf(text: string, dimensions = 8): Float32Array {
  const next = seeded([...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  return Float32Array.from({ length: dimensions }, () => next() - 0.5);
}
async function keep(cache: ReturnType<typeof open>, of: readonly string[]): Promise<void> {
  await cache.put(
    of,
    'passage',
    of.map((text) => vectorOf(text)),
  );
  await cache.flush(true);
}

describe('vectors in files', () => {
  it('are there for the next process, to the last bit', async () => {
    await keep(open(), texts(300));
    const kept = await open().get(texts(400), 'passage');
    expect([...kept.keys()]).toEqual(expect.arrayContaining(texts(300)));
    expect(kept.size).toBe(300);
    for (const [text, vector] of kept) expect(vector).toEqual(vectorOf(text));
    expect(faults).toEqual([]);
  });

  it('are not those of another text, role or encoder', async () => {
    await keep(open(), texts(300));
    expect((await open().get(texts(300, 'Text'), 'passage')).size).toBe(0);
    expect((await open().get(texts(300), 'query')).size).toBe(0);
    expect((await open({ fingerprint: 'encoder-2' }).get(texts(300), 'passage')).size).toBe(0);
  });

  it('of two encoders of different lengths lie side by side', async () => {
    const other = open({ fingerprint: 'encoder-2' });
    await keep(open(), texts(100));
    await other.put(
      texts(100),
      'passage',
      texts(100).map((text) => vectorOf(text, 12)),
    );
    await other.flush(true);
    expect((await open().get(texts(100), 'passage')).get('text 7')).toEqual(vectorOf('text 7'));
    expect((await other.get(texts(100), 'passage')).get('text 7')).toEqual(vectorOf('text 7', 12));
  });

  it.each(Array.from({ length: 40 }, (_, i) => i))(
    'are right or absent, and made good, after damage %i',
    async (seed) => {
      await keep(open(), texts(200));
      const [path] = files() as [string];
      const bytes = readFileSync(path);
      const next = seeded(seed);
      if (seed % 4 === 0) truncateSync(path, Math.floor(next() * bytes.length));
      else {
        // In the head as often as in the rows.
        const reach = seed % 2 === 0 ? 64 : bytes.length;
        for (let i = 0; i < 3; i++) bytes[Math.floor(next() * reach)]! ^= 1 << Math.floor(next() * 8);
        writeFileSync(path, bytes);
      }
      const cache = open();
      const kept = await cache.get(texts(200), 'passage');
      for (const [text, vector] of kept) expect(vector).toEqual(vectorOf(text));
      expect(kept.size).toBeLessThan(200);
      await keep(
        cache,
        texts(200).filter((text) => !kept.has(text)),
      );
      expect((await open().get(texts(200), 'passage')).size).toBe(200);
      expect(faults).toEqual([]);
    },
  );

  it('come from several processes at once, and stand a folder that is emptied meanwhile', async () => {
    const [a, b] = [open(), open()];
    await Promise.all([keep(a, texts(300, 'a')), keep(b, texts(300, 'b')), keep(a, texts(300, 'c'))]);
    const all = [...texts(300, 'a'), ...texts(300, 'b'), ...texts(300, 'c')];
    expect((await a.get(all, 'passage')).size).toBe(900);
    for (const path of files()) rmSync(path);
    expect((await a.get(all, 'passage')).size).toBe(0);
    await a.flush();
    expect((await a.get(all, 'passage')).size).toBe(0);
    expect(faults).toEqual([]);
  });

  it('are joined when they lie in many small files', async () => {
    for (let i = 0; i < 40; i++) await keep(open(), texts(10, `part ${i}`));
    expect(files().length).toBeLessThan(32);
    const all = Array.from({ length: 40 }, (_, i) => texts(10, `part ${i}`)).flat();
    const kept = await open().get(all, 'passage');
    expect(kept.size).toBe(400);
    for (const [text, vector] of kept) expect(vector).toEqual(vectorOf(text));
  });

  it('keep to the bound: what was not used for longest goes', async () => {
    const most = 60_000;
    for (let i = 0; i < 10; i++) {
      await keep(open({ most }), texts(200, `load ${i}`));
      for (const path of files()) {
        const { mtimeMs } = statSync(path);
        utimesSync(path, new Date(mtimeMs - 60_000), new Date(mtimeMs - 60_000));
      }
      // The first one is used again and again.
      const cache = open({ most });
      await cache.get(texts(200, 'load 0'), 'passage');
      await cache.flush();
    }
    expect(size()).toBeLessThanOrEqual(most);
    expect((await open().get(texts(200, 'load 0'), 'passage')).size).toBe(200);
    expect((await open().get(texts(200, 'load 1'), 'passage')).size).toBe(0);
    expect((await open().get(texts(200, 'load 9'), 'passage')).size).toBe(200);
  });

  it('leave nothing of a writer that was killed', async () => {
    const left = join(folder, 'x.vectors.new');
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    await keep(open(), texts(300));
    expect(files()).toHaveLength(1);
  });

  it('fail nobody where they cannot be written, and say so once', async () => {
    const cache = open({ folder: join(folder, 'file', 'vectors') });
    writeFileSync(join(folder, 'file'), '');
    await keep(cache, texts(300));
    await keep(cache, texts(300));
    expect((await cache.get(texts(300), 'passage')).size).toBe(0);
    expect(faults).toHaveLength(1);
  });

  it('are forgotten when told to', async () => {
    const cache = open();
    await keep(cache, texts(300));
    await cache.get(texts(300), 'passage');
    await cache.clear();
    expect((await cache.get(texts(300), 'passage')).size).toBe(0);
    expect(files()).toEqual([]);
  });
});
