/**
 * The libraries behind the FileReader port, each loaded when its format first comes: a CSV need not wait for a PDF engine, and
 * a server that imports nothing holds none of them. Each reader imports its package itself: an import of the reader alone
 * would be drawn into the bundle, and the package to the bundle's beginning.
 */
import type { FileReader } from '../../ports/file-reader.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import { splitRecords } from './records.ts';
import { readSheets } from './sheets.ts';
import { readZip } from './zip.ts';

export const fileReader: FileReader = { splitRecords, readSheets, readDocx, readZip, readPdf };
