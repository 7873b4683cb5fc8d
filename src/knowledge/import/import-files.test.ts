import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { makeDocx, makePdf, makeXlsx } from '../../../test/fixtures/import/make-files.ts';
import { fileReader } from '../../adapters/file-readers/file-reader.ts';
import { openSqliteStore } from '../../adapters/sql/sqlite.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import type { ImportReport } from '../../domain/import-report.ts';
import type { SourceFile } from '../../ports/file-reader.ts';
import type { Store } from '../../ports/store.ts';
import { type ImportRequest, importFiles } from './import-files.ts';

const tenantId = 't1' as TenantId;
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-import-'));
  store = openSqliteStore({ path: join(folder, 'kefu.db') });
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'T', createdAt: '2026-01-01T00:00:00.000Z' as Timestamp });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): SourceFile {
  const bytes = Buffer.from(content as string);
  return {
    name,
    path: name,
    sizeBytes: bytes.length,
    // Pieces of three bytes cut characters, line ends and quotes in every way.
    async *read() {
      const step = bytes.length > 5000 ? 4096 : 3;
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

function run(files: readonly SourceFile[], more: Partial<ImportRequest> = {}): Promise<ImportReport> {
  const request = { tenantId, files, dryRun: false, publish: false, by: 'test', ...more };
  return importFiles({ store, reader: fileReader, clock: new ManualClock() }, request);
}
const counts = ({ added, changed, unchanged, duplicates, conflicts, rejected }: ImportReport) => ({
  added,
  changed,
  unchanged,
  duplicates,
  conflicts,
  rejected: rejected.length,
});
const NONE = { added: 0, changed: 0, unchanged: 0, duplicates: 0, conflicts: 0, rejected: 0 };
const articles = async () => (await store.listArticles({ tenantId, limit: 100, offset: 0 })).items;
const byQuestion = async (question: string) => (await articles()).find((article) => article.question === question);

describe('a CSV file', () => {
  it('takes Chinese column names, variants, tags and days of validity', async () => {
    await run([
      file(
        'a.csv',
        '\ufeff标准问,答案,相似问,分类,标签,生效日期,失效日期,受众\r\n怎么退货,七天内,如何退货|退货流程,售后,"退货,七天",2026-01-01,2026/12/31,vip\r\n',
      ),
    ]);
    expect(await byQuestion('怎么退货')).toMatchObject({
      lang: 'zh',
      variants: ['如何退货', '退货流程'],
      category: '售后',
      tags: ['退货', '七天'],
      validFrom: '2025-12-31T16:00:00.000Z',
      validTo: '2026-12-31T15:59:59.999Z',
      audience: 'vip',
    });
  });

  it('takes facts written product / property = value, the same from an exported list, and rejects others', async () => {
    const attributes = [
      { product: '溪流水壶', property: '保修期', value: '1年' },
      { product: '溪流水壶', property: '容量', value: '1.7升' },
    ];
    await run([
      file('a.csv', '问题,答案,属性\n水壶参数,见下,"溪流水壶 / 保修期 = 1年; 溪流水壶/容量=1.7升; 净含量"\n'),
      file('b.jsonl', `${JSON.stringify({ question: '水壶规格', answer: '见下', attributes })}\n`),
    ]);
    // A semicolon inside a value stays in it.
    const whole = [attributes[0], { ...attributes[1], value: '1.7升; 净含量' }];
    expect(await byQuestion('水壶参数')).toMatchObject({ attributes: whole });
    expect(await byQuestion('水壶规格')).toMatchObject({ attributes });
    const again = await run([
      file('b.jsonl', `${JSON.stringify({ question: '水壶规格', answer: '见下', attributes })}\n`),
    ]);
    expect(counts(again)).toEqual({ ...NONE, unchanged: 1 });
    const signs = [{ product: 'S/M shirt', property: 'warranty', value: 'a = b' }];
    await run([file('d.jsonl', `${JSON.stringify({ question: 'Shirt?', answer: 'This', attributes: signs })}\n`)]);
    expect(await byQuestion('Shirt?')).toMatchObject({ attributes: signs });
    const report = await run([file('c.csv', '问题,答案,属性\n哪个,这个,保修期1年\n')]);
    expect(report.rejected[0]?.reason).toMatch(/product \/ property = value/);
  });

  it.each([
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
    ['caret', '^'],
  ])('is cut at a %s when its header is', async (_, sign) => {
    await run([file('a.csv', `question${sign}answer\nHow, or when?${sign}Now, then\n`)]);
    expect(await byQuestion('How, or when?')).toMatchObject({ answer: 'Now, then' });
  });

  it('is read in GBK when its bytes are', async () => {
    const bytes = Buffer.from([
      0xce, 0xca, 0xcc, 0xe2, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8, 0x0a, 0xd4, 0xf5, 0xc3, 0xb4, 0xcd, 0xcb, 0xbb, 0xf5, 0x2c,
      0xc6, 0xdf, 0xcc, 0xec, 0xc4, 0xda, 0x0a,
    ]);
    await run([file('a.csv', bytes)]);
    expect(await byQuestion('怎么退货')).toMatchObject({ answer: '七天内' });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('is read in %s without its mark', async (encoding) => {
    const text = Buffer.from(
      '标准问,答案\n周日上班吗,周日休息，节假日看门口的公告。\n怎么预约洗牙,打前台电话。\n',
      'utf16le',
    );
    const report = await run([file('a.csv', encoding === 'utf-16le' ? text : text.swap16())]);
    expect([report.files[0]?.encoding, counts(report)]).toEqual([encoding, { ...NONE, added: 2 }]);
    expect(await byQuestion('怎么预约洗牙')).toMatchObject({ answer: '打前台电话。' });
  });

  it('has a row rejected that holds more cells than the table has columns: its answer would be cut off', async () => {
    const text = 'question,answer\nWhere are you?,In Berlin, near the river\nWho?,"Ann, and Bob",,\n';
    const report = await run([file('a.csv', text)]);
    expect([report.added, report.rejected]).toEqual([
      1,
      [{ file: 'a.csv', line: 2, reason: expect.stringMatching(/3 cells and the table 2 columns.*“,”/) }],
    ]);
    expect(await byQuestion('Who?')).toMatchObject({ answer: 'Ann, and Bob' });
  });

  it('is read in UTF-16 when its byte order mark says so', async () => {
    await run([file('a.csv', Buffer.from('\ufeffquestion,answer\nWhy?,Because\n', 'utf16le'))]);
    expect(await byQuestion('Why?')).toMatchObject({ answer: 'Because' });
  });

  it('loses one row to a quote that is never closed, and names its line', async () => {
    const report = await run([
      file('a.csv', 'question,answer\nA one?,yes\n"B two?,no\nC three?,"a ""b"", c"\nD four?,"x\ny"\n'),
    ]);
    expect({ ...counts(report), line: report.rejected[0]?.line }).toEqual({ ...NONE, added: 3, rejected: 1, line: 3 });
  });

  it('rejects rows that lack an answer, run too long or name no language, and takes the rest', async () => {
    const report = await run([
      file(
        'a.csv',
        `question,answer,lang\nFine?,yes,en\nNo answer?,,en\n${'x'.repeat(501)},yes,en\nWhat tongue?,yes,fr\n`,
      ),
    ]);
    expect(report.rejected.map(({ file: name, line }) => `${name}:${line}`)).toEqual(['a.csv:3', 'a.csv:4', 'a.csv:5']);
  });

  it('says which columns it found when none holds the question', async () => {
    const report = await run([file('a.csv', 'foo,bar\n1,2\n')]);
    expect(report.rejected[0]?.reason).toContain('foo, bar');
  });

  it('leaves a file that lacks a named column to the automatic mapping, and takes no column for a field named empty', async () => {
    await run(
      [file('a.csv', 'foo,bar\nWhy so?,Because\n'), file('b.csv', 'question,answer,category\nWhere?,There,x\n')],
      {
        columns: { question: 'foo', answer: 'bar', category: '' },
      },
    );
    const { items } = await store.listArticles({ tenantId, limit: 10, offset: 0 });
    expect(items.map(({ question, category }) => `${question} ${category}`).sort()).toEqual([
      'Where? general',
      'Why so? general',
    ]);
  });

  it('takes columns that the user names', async () => {
    await run([file('a.csv', 'foo,bar\nWhy so?,Because\n')], { columns: { question: 'foo', answer: 'bar' } });
    expect(await byQuestion('Why so?')).toMatchObject({ answer: 'Because' });
  });

  it('takes the apostrophe off that an export put before a formula, and keeps formulas as text', async () => {
    await run([file('a.csv', `question,answer\nWhat is one?,'=1+1\nWhat is two?,=cmd()\n`)]);
    expect((await articles()).map(({ answer }) => answer).sort()).toEqual(['=1+1', '=cmd()']);
  });
});

describe('a JSON lines file', () => {
  it('rejects a line that is not JSON and goes on', async () => {
    const report = await run([
      file('a.jsonl', '{"question":"A?","answer":"a"}\n{oops\n[1]\n{"question":"Bee?","answer":"b"}\n'),
    ]);
    expect(counts(report)).toEqual({ ...NONE, added: 2, rejected: 2 });
  });
});

describe('a workbook', () => {
  it('gives a merged cell to every row it covers', async () => {
    const rows = [
      ['分类', '问题', '答案'],
      ['售后', '怎么退货', '七天内'],
      ['', '怎么换货', '十五天内'],
    ];
    await run([file('a.xlsx', makeXlsx(rows, ['A2:A3']))]);
    expect((await articles()).map(({ category }) => category)).toEqual(['售后', '售后']);
  });

  it('may have a title over its table', async () => {
    const report = await run([file('a.xlsx', makeXlsx([['FAQ 2026'], ['question', 'answer'], ['Why?', 'So']]))]);
    expect(counts(report)).toEqual({ ...NONE, added: 1 });
  });

  it('that is none is one rejection', async () => {
    const report = await run([file('a.xlsx', 'not a zip')]);
    expect(report.rejected).toEqual([
      {
        file: 'a.xlsx',
        line: 1,
        reason: 'the file is no Excel workbook (.xlsx), or a damaged one',
        code: 'unreadable_file',
      },
    ]);
  });
});

describe('a document', () => {
  it('in Markdown becomes an article a section, under the path of its headings', async () => {
    await run([
      file(
        'a.md',
        '---\nx: 1\n---\n# Help\n\n## Returns\nWithin **seven** days.\n```\n# no heading\n```\nSetext\n------\nText.\n',
      ),
    ]);
    expect((await articles()).map(({ question, answer }) => [question, answer]).sort()).toEqual([
      ['Help › Returns', 'Within seven days.\n# no heading'],
      ['Help › Setext', 'Text.'],
    ]);
  });

  it('keeps sections of like name in different documents', async () => {
    const report = await run([file('a.md', '# Overview\nOne.\n'), file('b.md', '# Overview\nTwo.\n')]);
    expect([report.added, report.conflicts]).toEqual([2, 0]);
  });

  it('cuts a long section between paragraphs and loses none of it', async () => {
    const paragraphs = Array.from({ length: 50 }, (_, index) => `Paragraph ${index} ${'word '.repeat(30)}`.trim());
    await run([file('a.md', `# Long\n${paragraphs.join('\n\n')}\n`)]);
    const words = (await articles()).flatMap(({ answer }) => answer.split('\n\n'));
    expect(words.sort()).toEqual(paragraphs.sort());
  });

  it('in HTML gives its text without scripts, entities read', async () => {
    await run([
      file(
        'a.html',
        '<title>T</title><h1>退款</h1><script>alert("<h1>")</script><p>三天&nbsp;&lt;到账&gt;</p><ul><li>一<li>二</ul>',
      ),
    ]);
    expect(await byQuestion('退款')).toMatchObject({ answer: '三天 <到账>\n\n- 一\n- 二' });
  });

  it('in Word keeps its headings', async () => {
    await run([
      file(
        'a.docx',
        makeDocx([
          ['h1', 'Returns'],
          ['h2', 'When'],
          ['p', 'Within seven days.'],
        ]),
      ),
    ]);
    expect(await byQuestion('Returns › When')).toMatchObject({ answer: 'Within seven days.' });
  });

  it('in PDF is cut at numbered headings', async () => {
    const pages = [['1 Returns', 'Within seven days.', '2 Shipping', 'Free'], ['of charge.']];
    await run([file('guide.pdf', makePdf(pages))]);
    expect((await articles()).map(({ question, answer }) => [question, answer]).sort()).toEqual([
      ['guide › 1 Returns', 'Within seven days.'],
      ['guide › 2 Shipping', 'Free\nof charge.'],
    ]);
  });

  it('that is partly a scan is read, and says which pages gave nothing', async () => {
    const report = await run([file('mixed.pdf', makePdf([['Text.'], [], [], ['More text.'], []]))]);
    expect([report.added, report.rejected]).toEqual([
      2,
      [{ file: 'mixed.pdf', line: 2, reason: expect.stringMatching(/^no text on pages 2–3, 5: .*OCR/) }],
    ]);
  });

  it('keeps what stands side by side in a table together, and leaves the page’s foot out', async () => {
    const html = `<h1>Fees</h1><p>As of May.</p><table><tr><th>Zone</th><th>Fee</th></tr>
      <tr><td rowspan="2"><p>EU</p></td><td><p>5 euros</p></td></tr><tr><td>by air 9</td></tr></table><footer>Imprint</footer>`;
    await run([file('a.html', html)]);
    expect(await byQuestion('Fees')).toMatchObject({
      answer: 'As of May.\n\nZone | Fee\nEU | 5 euros\nEU | by air 9',
    });
    const table = [
      ['项目', '价格'],
      ['洗牙', '200元'],
    ];
    await run([file('b.docx', makeDocx([['h1', '收费']], table))]);
    expect(await byQuestion('收费')).toMatchObject({ answer: '项目 | 价格\n洗牙 | 200元' });
  });

  it('gives rows where its table is a FAQ', async () => {
    const table = [
      ['分类', '问题', '答案'],
      ['就诊', '能刷医保吗', '能，请带医保卡。'],
      ['就诊', '有停车场吗', ''],
    ];
    const report = await run([file('faq.docx', makeDocx([['text', '常见问题如下。']], table))]);
    expect(report.rejected).toEqual([{ file: 'faq.docx', line: 3, reason: 'answer is empty' }]);
    expect(await byQuestion('能刷医保吗')).toMatchObject({ answer: '能，请带医保卡。', category: '就诊' });
    expect(report.files.map(({ columns }) => columns)).toEqual([
      undefined,
      { category: '分类', question: '问题', answer: '答案' },
    ]);
    const html = `<table><tr><th>Topic<th>Question<th>Answer<tr><td rowspan=2>Pay<td>By card?<td>Yes.<p>All of them.
      <tr><td>In cash?<td>No.</table>`;
    expect(counts(await run([file('faq.html', html)]))).toEqual({ ...NONE, added: 2 });
    expect(await byQuestion('By card?')).toMatchObject({ answer: 'Yes.\n\nAll of them.', category: 'Pay' });
    expect(await byQuestion('In cash?')).toMatchObject({ answer: 'No.', category: 'Pay' });
  });

  it('that is a scan without text is rejected with what to do', async () => {
    const report = await run([file('scan.pdf', makePdf([[], []]))]);
    expect(report.rejected[0]?.reason).toContain('OCR');
  });

  it.each(['broken.pdf', 'broken.docx', 'old.doc', 'pack.zip', 'empty.csv'])(
    '%s is one clear rejection',
    async (name) => {
      const report = await run([file(name, name === 'empty.csv' ? '' : 'rubbish'), file('good.md', '# A\nText.\n')]);
      expect(counts(report)).toEqual({ ...NONE, added: 1, rejected: 1 });
    },
  );
});

describe('an import', () => {
  const FAQ = 'question,answer\n怎么退货,七天内\nHow do I pay?,By card\n';

  it('changes nothing the second time', async () => {
    await run([file('a.csv', FAQ)], { publish: true });
    const again = await run([file('a.csv', FAQ)], { publish: true });
    expect({ ...counts(again), published: again.published }).toEqual({ ...NONE, unchanged: 2, published: null });
  });

  it('writes nothing on a dry run, and counts the same', async () => {
    const dry = await run([file('a.csv', FAQ)], { dryRun: true, publish: true });
    expect([dry.added, (await articles()).length, dry.published]).toEqual([2, 0, null]);
  });

  it('changes the answer of a question it brought before, and keeps what the file does not say', async () => {
    await run([file('a.csv', 'question,answer,category\n怎么退货,七天内,售后\n')]);
    const report = await run([file('a.csv', 'question,answer\n怎么退货,十天内\n')]);
    expect({ ...counts(report), article: await byQuestion('怎么退货') }).toMatchObject({
      changed: 1,
      article: { answer: '十天内', category: '售后', version: 2 },
    });
  });

  it('rejects the second of two rows with one id, naming both lines', async () => {
    const report = await run([file('a.csv', 'id,question,answer\nx,One?,1\nx,Two?,2\n')]);
    expect(report.rejected[0]).toMatchObject({ line: 3, reason: expect.stringMatching(/line 2 .*line 3/) });
  });

  it('takes fifty megabytes of Markdown in bounded memory, every section of it', async () => {
    const sections = 1000;
    const paragraph = `${'All of this is text of one section. '.repeat(25)}\n\n`;
    const section = (n: number) =>
      `# Section ${n} ${(n * 7919).toString(36)}\n${`Number ${n}. ${paragraph}`.repeat(60)}`;
    let bytes = 0;
    for (let n = 0; n < sections; n++) bytes += section(n).length;
    expect(bytes).toBeGreaterThan(48 * 1024 * 1024);
    let most = 0;
    const big: SourceFile = {
      name: 'big.md',
      path: 'big.md',
      sizeBytes: bytes,
      async *read() {
        for (let n = 0; n < sections; n++) {
          yield Buffer.from(section(n));
          if (n % 50 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
        }
      },
    };
    const report = await run([big], { dryRun: true });
    expect(report.rejected).toEqual([]);
    expect(report.added + report.duplicates).toBeGreaterThanOrEqual(sections);
    // The file itself is never held: what is kept is the comparison's.
    expect(most).toBeLessThan(48 * 1024 * 1024);
  });

  it('leaves out a row that answers a question otherwise than another, and names both', async () => {
    const report = await run([file('a.csv', 'question,answer\nHow do I pay?,Card\nhow do I pay,Cash\n')]);
    expect(report.conflicting[0]).toMatchObject({ line: 3, with: { line: 2, question: 'How do I pay?' } });
  });

  it('finds no conflict between answers for different people', async () => {
    const report = await run([
      file('a.csv', 'question,answer,audience\nHow do I pay?,Card,\nHow do I pay?,Cash,vip\n'),
    ]);
    expect(counts(report)).toEqual({ ...NONE, added: 2 });
  });

  it.each([
    ['怎么退货', '请问如何退货呢', true],
    ['可以开发票吗', '能不能开发票', true],
    ['Is parking free?', 'Is the parking free', true],
    ['How can I return a gift?', 'how do i return gifts', true],
    ['怎么退货', '怎么换货', false],
    ['可以退货吗', '怎么退货', false],
    ['Can I cancel my order?', 'How do I cancel my order?', false],
    ['Must I return the gift?', 'Can I return the gift?', false],
  ])('holds “%s” against “%s”: twins %s', async (one, other, isTwin) => {
    const report = await run([file('a.csv', `question,answer\n${one},yes\n${other},no\n`)]);
    expect([report.added, report.twins.map(({ twin }) => twin.question)]).toEqual([2, isTwin ? [one] : []]);
  });

  it('shows a question that is nearly another with its twin, stored ones too', async () => {
    await run([file('a.csv', 'question,answer\n我在商城买的东西多久可以收到退款呢,三天\n')]);
    const report = await run([file('b.csv', 'question,answer\n我在商城买的东西多久可以收到退款,三天内\n')]);
    expect(report.twins[0]).toMatchObject({ saved: true, twin: { question: '我在商城买的东西多久可以收到退款呢' } });
  });

  it('publishes its own articles and no one else’s drafts', async () => {
    await run([file('a.csv', 'question,answer\nDraft?,not yet\n')]);
    await run([file('b.csv', 'question,answer\nReady?,yes\n')], { publish: true });
    const version = (await store.activeKnowledge(tenantId))!.version;
    const published = await store.publishedArticles(tenantId, version, { afterId: '', limit: 10 });
    expect(published.map(({ question }) => question)).toEqual(['Ready?']);
  });

  it('goes on where it was cut off', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `Question number ${index * 7919}?,Answer ${index}`);
    const whole = file('a.csv', `question,answer\n${rows.join('\n')}\n`);
    const cut: SourceFile = {
      ...whole,
      async *read() {
        yield Buffer.from(`question,answer\n${rows.slice(0, 1800).join('\n')}\n`);
      },
    };
    await run([cut]);
    const report = await run([whole]);
    expect([report.added, report.unchanged]).toEqual([700, 1800]);
  });
});
