/** Files as people have them: nothing in them is garbled, lost or left out without a word. A real folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { makeArchive } from '../../../test/fixtures/import/make-archive.ts';
import { fileReader } from '../../adapters/file-readers/file-reader.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import { sourceFiles } from '../../wiring/importing.ts';
import { importFiles } from './import-files.ts';

const tenantId = 't1' as TenantId;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-odd-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What comes of a folder with these files: each article's question and answer, and each rejected file's reason. */
async function importing(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const store = createMemoryStore();
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'T', createdAt: '2026-01-01T00:00:00.000Z' as Timestamp });
  const request = { tenantId, files: await sourceFiles([folder]), dryRun: false, publish: false, by: 'test' };
  const report = await importFiles({ store, reader: fileReader, clock: new ManualClock() }, request);
  const { items } = await store.listArticles({ tenantId, limit: 200, offset: 0 });
  return {
    articles: Object.fromEntries(items.map(({ question, answer }) => [question, answer])),
    rejected: Object.fromEntries(report.rejected.map(({ file, code }) => [file.slice(folder.length + 1), code])),
  };
}
const page = async (html: string) => (await importing({ 'a.html': html })).articles;
const markdown = async (text: string) => (await importing({ 'a.md': text })).articles;

describe('a folder', () => {
  it('names every file that is not read, but for what systems hide in it', async () => {
    const faq = 'question,answer\nIs this read?,yes\n';
    const { articles, rejected } = await importing({
      'no-ending': faq,
      'old.xls': 'x',
      'a.json': '[]',
      'zero.csv': '',
      'workbook.csv': makeArchive([{ name: 'xl/workbook.xml', content: 'x' }]),
      'UPPER.CSV': faq,
      '.hidden.csv': faq,
      'sub/Thumbs.db': 'x',
      'pack.zip': makeArchive([
        { name: 'README', content: 'x' },
        { name: 'in.zip', content: makeArchive([]) },
      ]),
    });
    expect(articles).toEqual({ 'Is this read?': 'yes' });
    expect(rejected).toEqual({
      'a.json': 'unknown_format',
      'no-ending': 'unknown_format',
      'old.xls': 'unknown_format',
      'pack.zip/README': 'unknown_format',
      'pack.zip/in.zip': 'zip_nested',
      'workbook.csv': 'unreadable_file',
      'zero.csv': 'empty_file',
    });
  });
});

describe('a page', () => {
  it('gives every named character, and leaves addresses that look like them alone', async () => {
    const html =
      '<h1>T</h1>caf&eacute; &hearts; &alpha; 1&frac14;&nbsp;l &AMP; R&D &copy 2026 ?a=1&lang=zh&copy=2 &nope;';
    expect(await page(html)).toEqual({ T: 'café ♥ α 1¼ l & R&D © 2026 ?a=1&lang=zh&copy=2 &nope;' });
  });

  it('does not take its title for text where it has no head', async () => {
    expect(await page('<title>Help</title><h2>Returns</h2>Seven days.')).toEqual({ 'Help › Returns': 'Seven days.' });
  });

  it('keeps where links lead and what pictures show', async () => {
    const html = `<h1>T</h1><p>See <a class=x href="https://a.example/?q=1&amp;r=2">the form</a>, <a href='mailto:a@b.example'>a@b.example</a>,
      <a href="/local">here</a>, <a href="javascript:go()">go</a> or <a href="tel:+49123"><b>call</b></a>.</p><img src=x alt="Map of stores">`;
    expect((await page(html)).T).toBe(
      'See the form (https://a.example/?q=1&r=2), a@b.example, here, go or call (tel:+49123).\n\nMap of stores',
    );
  });

  it('numbers the steps that it numbers', async () => {
    const html = '<h1>T</h1><ol><li>Open<ul><li>the lid</ul><li>Close</ol><ol start=5><li>Wait</ol><ul><li>Done</ul>';
    expect((await page(html)).T?.replace(/\n+/g, '\n')).toBe('1. Open\n- the lid\n2. Close\n5. Wait\n- Done');
  });

  it('keeps the rows of a table inside of a table', async () => {
    const inner = '<table><tr><td>Zone<td>Fee<tr><td>EU<td>5</table>';
    expect((await page(`<h1>T</h1><table><tr><td>Left ${inner}<td>Right</table>`)).T).toBe(
      'Left\n\nZone | Fee\nEU | 5\n\nRight',
    );
  });
});

describe('Markdown', () => {
  it('gives rows where its table is a FAQ, and other tables without their rule', async () => {
    const text = `# FAQ\n| 问题 | 答案 |\n|---|:-:|\n| 多少钱 | **九** 元 |\n| a \\| b | c |\nEnd.\n## Fees\nZone | Fee\n--- | ---\nEU | 5\n`;
    expect(await markdown(text)).toEqual({
      多少钱: '九 元',
      'a | b': 'c',
      FAQ: 'End.',
      'FAQ › Fees': 'Zone | Fee\nEU | 5',
    });
  });

  it('that is a FAQ table alone is no file without text', async () => {
    expect(await importing({ 'a.md': '|Question|Answer|\n|-|-|\n|Why?|So.|\n' })).toEqual({
      articles: { 'Why?': 'So.' },
      rejected: {},
    });
  });

  it('leaves code as it is, between fences and backticks', async () => {
    const text =
      '# T\n```\n# [a](b) **c** &amp;\n| Q | A |\n|---|---|\n| x | y |\n```\nUse `[a](b) **c**` and \\*so\\*, *em*, ~~old~~, 2*3*4, snake_case_x.\n';
    expect((await markdown(text)).T).toBe(
      '# [a](b) **c** &amp;\n| Q | A |\n|---|---|\n| x | y |\nUse [a](b) **c** and *so*, em, old, 2*3*4, snake_case_x.',
    );
  });

  it('reads tags, addresses and named characters', async () => {
    const text = '# T\nA <b>b</b><br>c &lt;d&gt; <https://x.example/> <!-- no --><span class="y">e</span> 1 < 2 > 0\n';
    expect((await markdown(text)).T).toBe('A b\nc <d> https://x.example/ e 1 < 2 > 0');
  });

  it.each([
    ['YAML', '---\ntitle: x\n---\n# T\nText.\n'],
    ['YAML ended by dots', '---\ntitle: x\n...\n# T\nText.\n'],
    ['TOML', '+++\ntitle = "x"\n+++\n# T\nText.\n'],
  ])('has its front matter in %s', async (_, text) => expect(await markdown(text)).toEqual({ T: 'Text.' }));

  it('loses nothing behind a front matter that is never closed', async () => {
    expect((await markdown('---\nFirst.\n# T\nText.\n')).T).toBe('Text.');
  });
});
