/** The libraries behind the FileReader port, each loaded when its format first comes: a CSV need not wait for a PDF engine. */
import type { FileReader } from '../../ports/file-reader.ts';
import { splitRecords } from './records.ts';

export const fileReader: FileReader = {
  splitRecords,
  readSheets: async (bytes) => (await import('./sheets.ts')).readSheets(bytes),
  readDocx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  async *readZip(bytes) {
    yield* (await import('./zip.ts')).readZip(bytes);
  },
  readPdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
};
