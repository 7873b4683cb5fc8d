/** Excel workbooks, by read-excel-file. */
import readWorkbook from 'read-excel-file/node';
import type { Sheet } from '../../ports/file-reader.ts';

export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw new Error('is no Excel workbook (.xlsx), or a damaged one', { cause: error });
  }
}

/** Excel's days have no zone, and the library gives them as if in UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const [day, time = ''] = cell.toISOString().split('T');
  return time.startsWith('00:00:00') ? `${day}` : `${day} ${time.slice(0, 8)}`;
}
