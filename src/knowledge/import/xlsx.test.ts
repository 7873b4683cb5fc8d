/** Workbooks with what people leave in them: hidden sheets and rows, formats, formulas. */
import { describe, expect, it } from 'vitest';
import { makeWorkbook, type WorkbookSheet } from '../../../test/fixtures/import/make-workbook.ts';
import { fileReader } from '../../adapters/file-readers/file-reader.ts';
import type { Entry } from './entry.ts';
import { readEntries } from './read-entries.ts';

async function reading(sheets: readonly WorkbookSheet[]): Promise<Entry[]> {
  const bytes = makeWorkbook(sheets);
  const read = async function* () {
    yield bytes;
  };
  const entries: Entry[] = [];
  for await (const entry of readEntries(
    { name: 'a.xlsx', path: 'a.xlsx', sizeBytes: bytes.length, read },
    fileReader,
    {},
  ))
    entries.push(entry);
  return entries;
}
const rows = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => (entry.kind === 'candidate' ? [[entry.given.question, entry.given.answer]] : []));
const understood = (entries: readonly Entry[]) => entries.filter(({ kind }) => kind === 'understood');
const HEAD = ['问题', '答案'];

describe('a workbook', () => {
  it.each(['hidden', 'veryHidden'] as const)('leaves a %s sheet out and names it', async (state) => {
    const entries = await reading([
      { name: '客服', rows: [HEAD, ['营业时间', '九点到六点']] },
      { name: '内部 & 旧', state, rows: [HEAD, ['成本价', '三元']] },
    ]);
    expect(rows(entries)).toEqual([['营业时间', '九点到六点']]);
    expect(understood(entries)).toMatchObject([
      { sheet: '内部 & 旧', skipped: 'hidden' },
      { sheet: '客服', columns: { question: '问题' } },
    ]);
  });

  it('of which every filled sheet is hidden says so', async () => {
    const entries = await reading([
      { name: 'A', rows: [] },
      { name: 'B', state: 'hidden', rows: [HEAD, ['一', '二']] },
    ]);
    expect(entries.at(-1)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('hidden') });
  });

  it('takes hidden rows and says how many', async () => {
    const entries = await reading([
      { name: 'A', rows: [HEAD, ['一', '1'], ['二', '2'], ['三', '3'], []], hiddenRows: [0, 2, 4] },
    ]);
    expect(rows(entries)).toEqual([
      ['一', '1'],
      ['二', '2'],
      ['三', '3'],
    ]);
    expect(understood(entries)).toMatchObject([{ hiddenRows: 1 }]);
  });

  it('gives numbers, days and formulas as it shows them', async () => {
    const entries = await reading([
      {
        name: 'A',
        rows: [
          HEAD,
          ['服务费', { number: 0.155, format: '0.0%' }],
          ['运费', { number: 1234.5, format: '"¥"#,##0.00' }],
          ['开门', { number: 0.375, format: 20 }],
          ['生效', { number: 46_000, format: 14 }],
          ['工号', { number: 42, format: '00000' }],
          ['合计', { formula: 'A1&"元"', value: '30元' }],
          ['总数', { formula: '1+1', value: 2 }],
          ['错误', { error: '#N/A' }],
        ],
      },
    ]);
    expect(rows(entries)).toEqual([
      ['服务费', '15.5%'],
      ['运费', '¥1,234.50'],
      ['开门', '09:00'],
      ['生效', '2025-12-09'],
      ['工号', '00042'],
      ['合计', '30元'],
      ['总数', '2'],
    ]);
    expect(entries.at(-1)).toMatchObject({ kind: 'refused', line: 9, reason: 'answer is empty' });
  });
});
