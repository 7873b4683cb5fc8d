/** A document imported again: what it has lost goes from the draft, and nothing else does. Real folders, a real store. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { makeArchive } from '../../../test/fixtures/import/make-archive.ts';
import { makeDocx, makePdf } from '../../../test/fixtures/import/make-files.ts';
import { fileReader } from '../../adapters/file-readers/file-reader.ts';
import { openSqliteStore } from '../../adapters/sql/sqlite.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import type { Store } from '../../ports/store.ts';
import { sourceFiles } from '../../wiring/importing.ts';
import { type ImportRequest, importFiles } from './import-files.ts';

const tenantId = 't1' as TenantId;
const AT = '2026-01-01T00:00:00.000Z' as Timestamp;
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-again-'));
  store = openSqliteStore({ path: join(folder, 'kefu.db') });
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'T', createdAt: AT });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
async function run(paths: readonly string[], more: Partial<ImportRequest> = {}) {
  const files = await sourceFiles(paths.map((path) => join(folder, path)));
  const request = { tenantId, files, dryRun: false, publish: false, by: 'test', ...more };
  return importFiles({ store, reader: fileReader, clock: new ManualClock() }, request);
}
const all = async () => (await store.listArticles({ tenantId, limit: 200, offset: 0 })).items;
const draft = async () => (await all()).map(({ question }) => question).sort();
async function published() {
  const version = (await store.activeKnowledge(tenantId))?.version ?? 0;
  const articles = await store.publishedArticles(tenantId, version, { afterId: '', limit: 200 });
  return articles.map(({ question }) => question).sort();
}

const TWO = '# Help\n## Returns\nSeven days.\n## Shipping\nFree.\n';
const ONE = '# Help\n## Returns\nSeven days.\n';

describe('a section that its document has lost', () => {
  it.each<[string, string | Uint8Array, string | Uint8Array]>([
    ['guide.md', TWO, ONE],
    [
      'guide.html',
      '<h1>Help</h1><h2>Returns</h2>7 days.<h2>Shipping</h2>Free.',
      '<h1>Help</h1><h2>Returns</h2>7 days.',
    ],
    [
      'guide.docx',
      makeDocx([
        ['h1', 'Help'],
        ['h2', 'Returns'],
        ['p', 'Seven days.'],
        ['h2', 'Shipping'],
        ['p', 'Free.'],
      ]),
      makeDocx([
        ['h1', 'Help'],
        ['h2', 'Returns'],
        ['p', 'Seven days.'],
      ]),
    ],
    [
      'guide.pdf',
      makePdf([['1 Returns', 'Seven days.', '2 Shipping', 'Free.']]),
      makePdf([['1 Returns', 'Seven days.']]),
    ],
  ])('of %s is shown in a dry run, goes at import, and comes back', async (name, before, after) => {
    write(name, before);
    await run([name]);
    const was = await draft();
    const lost = was.find((question) => question.includes('Shipping'));
    write(name, after);
    const tried = await run([name], { dryRun: true });
    expect([tried.removed, tried.removals.map(({ question }) => question)]).toEqual([1, [lost]]);
    expect(await draft()).toEqual(was);
    expect(await run([name])).toMatchObject({ added: 0, changed: 0, unchanged: 1, removed: 1 });
    expect(await draft()).toEqual(was.filter((question) => question !== lost));
    expect(await run([name])).toMatchObject({ unchanged: 1, removed: 0 });
    write(name, before);
    expect(await run([name])).toMatchObject({ added: 1, unchanged: 1, removed: 0 });
    expect(await draft()).toEqual(was);
  });

  it('goes where it was renamed, too, though a person reworded its question since', async () => {
    write('guide.md', TWO);
    await run(['guide.md']);
    const { id, version, liveEdit: _, ...rest } = (await all()).find(({ answer }) => answer === 'Free.')!;
    const content = { ...rest, question: 'What is shipping?', liveEdit: false };
    await store.saveArticle({ tenantId, id, content, expectedVersion: version, at: AT });
    write('guide.md', TWO.replace('Shipping', 'Delivery'));
    const report = await run(['guide.md']);
    expect([report.added, report.removals]).toEqual([
      1,
      [{ file: expect.any(String), id, question: 'What is shipping?' }],
    ]);
    expect(await draft()).toEqual(['Help › Delivery', 'Help › Returns']);
  });

  it('stays with visitors until it is published, and a rollback brings it back', async () => {
    write('guide.md', TWO);
    await run(['guide.md'], { publish: true });
    write('guide.md', ONE);
    expect((await run(['guide.md'])).published).toBeNull();
    expect(await published()).toEqual(['Help › Returns', 'Help › Shipping']);
    // Removed from the draft by the run before, as one that was cut off would have.
    expect(await run(['guide.md'], { publish: true })).toMatchObject({ removed: 0, published: 2 });
    expect(await published()).toEqual(['Help › Returns']);
    expect((await run(['guide.md'], { publish: true })).published).toBeNull();
    await store.rollbackKnowledge(tenantId, 1, 'test', AT);
    expect(await published()).toEqual(['Help › Returns', 'Help › Shipping']);
  });

  it('is published with its own import at once, without drafts of others', async () => {
    write('guide.md', TWO);
    await run(['guide.md'], { publish: true });
    write('faq.csv', 'question,answer\nNot yet?,No.\n');
    await run(['faq.csv']);
    write('guide.md', ONE);
    expect(await run(['guide.md'], { publish: true })).toMatchObject({ removed: 1, published: 2 });
    expect(await published()).toEqual(['Help › Returns']);
  });
});

describe('nothing is removed', () => {
  it.each<[string, string | Uint8Array]>([
    ['when the file is empty now', ''],
    ['when the file has no text now', '---\ntitle: x\n---\n'],
    ['when one of its sections cannot be read', Buffer.from(`${ONE}## Bad\n\0\n`)],
  ])('%s', async (_name, content) => {
    write('guide.md', TWO);
    await run(['guide.md']);
    write('guide.md', content);
    const report = await run(['guide.md']);
    expect([report.removed, report.rejected.length]).toEqual([0, 1]);
    expect(await draft()).toEqual(['Help › Returns', 'Help › Shipping']);
  });

  it('for rows that a FAQ file has no more: such files are often a part', async () => {
    write('faq.csv', 'question,answer\nOne?,1\nTwo?,2\n');
    await run(['faq.csv']);
    write('faq.csv', 'question,answer\nOne?,1\n');
    expect((await run(['faq.csv'])).removed).toBe(0);
    expect(await draft()).toEqual(['One?', 'Two?']);
  });

  it('for a document that is not among the files', async () => {
    write('guides/a.md', '# A\nText.\n');
    write('guides/b.md', '# B\nText.\n');
    await run(['guides']);
    rmSync(join(folder, 'guides/b.md'));
    expect((await run(['guides'])).removed).toBe(0);
    expect(await draft()).toEqual(['A', 'B']);
  });
});

describe('the same document', () => {
  it('is known by its folder and name: files of one name in different folders leave each other alone', async () => {
    for (const shop of ['berlin', 'paris'])
      write(`${shop}/guide.md`, `# ${shop}\nText of ${shop}.\n# Overview\n${shop}.\n`);
    await run(['berlin/guide.md']);
    expect((await run(['paris/guide.md'])).removed).toBe(0);
    expect((await run(['berlin', 'paris'])).removed).toBe(0);
    expect(await draft()).toEqual(['Overview', 'Overview', 'berlin', 'paris']);
    write('paris/guide.md', '# paris\nText of paris.\n');
    expect((await run(['paris'])).removals.map(({ file }) => file)).toEqual(['paris/guide.md']);
    expect(await draft()).toEqual(['Overview', 'berlin', 'paris']);
  });

  it('may come alone, in its folder or in a zip of it', async () => {
    write('guides/returns.md', TWO);
    write('guides/shipping/eu.md', '# EU\nThree days.\n');
    await run(['guides']);
    expect(await run(['guides/returns.md'])).toMatchObject({ added: 0, unchanged: 2 });
    const bare = (prefix: string) =>
      makeArchive([
        { name: `${prefix}returns.md`, content: ONE },
        { name: `${prefix}shipping/eu.md`, content: '# EU\nThree days.\n' },
      ]);
    write('guides.zip', bare(''));
    expect(await run(['guides.zip'], { dryRun: true })).toMatchObject({ added: 0, unchanged: 2, removed: 1 });
    write('2026-11-20.zip', bare('guides/'));
    expect(await run(['2026-11-20.zip'])).toMatchObject({ added: 0, unchanged: 2, removed: 1 });
    expect(await draft()).toEqual(['EU', 'Help › Returns']);
  });

  it('is recognised when it was taken in before documents were kept: nothing doubles, and from then on it is known', async () => {
    // As an earlier Kefu left it: ids from the path inside of the folder, and no document.
    write('guides/returns.md', TWO);
    const [file] = await sourceFiles([join(folder, 'guides')]);
    await run([], { files: [{ ...file!, path: 'returns.md' }] });
    const former = await all();
    await store.saveArticles(
      tenantId,
      former.map(
        ({ id, source: _, version: _v, deleted: _d, createdAt: _c, updatedAt: _u, tenantId: _t, ...content }) => ({
          id,
          content,
        }),
      ),
      AT,
    );
    expect(await run(['guides'])).toMatchObject({ added: 0, changed: 0, unchanged: 2, removed: 0 });
    expect((await all()).map(({ id, source }) => [id, source])).toEqual(
      former.map(({ id }) => [id, 'guides/returns.md']),
    );
    write('guides/returns.md', ONE);
    expect(await run(['guides'])).toMatchObject({ unchanged: 1, removed: 1 });
  });
});
