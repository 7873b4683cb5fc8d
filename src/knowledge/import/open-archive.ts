/**
 * A zip as the folder it was made from: each file in it is read like one on disk. What cannot or must not be read is refused
 * by itself, with a code, and the rest is taken. Nothing is unpacked to disk, so a name that points elsewhere could do no
 * harm; it is refused all the same, because nobody makes one by accident.
 */
import type { ArchivedFile, FileReader, SourceFile } from '../../ports/file-reader.ts';
import { allBytes } from './decode-text.ts';
import { titleOf } from './sections.ts';
import { UnpackBudget, type UnpackLimits } from './unpack-budget.ts';

export type ArchiveFault =
  | 'zip_damaged'
  | 'zip_too_large'
  | 'zip_too_many'
  | 'zip_bomb'
  | 'zip_path'
  | 'zip_link'
  | 'zip_encrypted'
  | 'zip_method'
  | 'zip_nested';

export interface Opened {
  readonly file: SourceFile;
  /** Why it is not to be read. */
  readonly refusal: { readonly code: ArchiveFault; readonly reason: string } | null;
}

/** Of the archive itself: its list of files stands at its end, so it is held whole. */
const LARGEST_PACKED = 64 * 1024 * 1024;
const MOST_FILES = 10_000;
const LIMITS: UnpackLimits = {
  mostBytes: 512 * 1024 * 1024,
  /** Text packs ten times, a table of one line repeated perhaps a hundred; deflate ends at about a thousand. */
  mostRatio: 200,
  ratioFromBytes: 1024 * 1024,
};

const isArchive = (name: string): boolean => /\.zip$/i.test(name);

/** The file itself when it is no zip. Never rejects for what is in one. */
export async function* openArchive(
  file: SourceFile,
  reader: FileReader,
  limits: UnpackLimits = LIMITS,
): AsyncGenerator<Opened> {
  if (!isArchive(file.name)) {
    yield { file, refusal: null };
    return;
  }
  const refused = (code: ArchiveFault, reason: string): Opened => ({ file, refusal: { code, reason } });
  if (file.sizeBytes > LARGEST_PACKED) {
    yield refused('zip_too_large', `the file is larger than ${LARGEST_PACKED / 1024 / 1024} MB, the most for .zip`);
    return;
  }
  const budget = new UnpackBudget(limits);
  let count = 0;
  try {
    const bytes = await allBytes(file);
    const folder = await folderAround(bytes, reader, file.name);
    for await (const entry of reader.readZip(bytes)) {
      const path = pathOf(entry);
      if (isNoise(path)) continue;
      const inner: SourceFile = {
        name: `${file.name}/${path}`,
        path: `${folder}${path}`,
        sizeBytes: entry.sizeBytes,
        read: budget.counted(entry),
      };
      if (++count > MOST_FILES) {
        yield refused(
          'zip_too_many',
          `the archive has more than ${MOST_FILES} files; the first ${MOST_FILES} were taken`,
        );
        return;
      }
      yield { file: inner, refusal: faultOf(entry, path, budget) };
    }
  } catch (error) {
    yield refused('zip_damaged', `the file ${error instanceof Error ? error.message : String(error)}`);
  }
}

function faultOf(entry: ArchivedFile, path: string, budget: UnpackBudget): Opened['refusal'] {
  if (path.includes('\0') || /^([a-z]:|\/)/i.test(path) || path.split('/').includes('..'))
    return { code: 'zip_path', reason: 'the name leads out of the archive' };
  if (entry.isLink) return { code: 'zip_link', reason: 'a link, not a file' };
  if (entry.isEncrypted) return { code: 'zip_encrypted', reason: 'the file is locked with a password' };
  if (!entry.isReadable)
    return { code: 'zip_method', reason: 'packed by a method other than deflate: pack it again as a plain zip' };
  if (isArchive(path)) return { code: 'zip_nested', reason: 'a zip inside of a zip is not opened: name it by itself' };
  const bomb = budget.refusal(entry, entry.sizeBytes);
  return bomb === null ? null : { code: 'zip_bomb', reason: bomb };
}

/** Folders, and what systems put into archives by themselves. */
function isNoise(path: string): boolean {
  if (path.endsWith('/')) return true;
  return path
    .split('/')
    .some((part) => part === '__MACOSX' || part === 'Thumbs.db' || part === 'desktop.ini' || /^\.[^.]/.test(part));
}

function pathOf(entry: ArchivedFile): string {
  return entry.name.replaceAll('\\', '/');
}

/**
 * What goes before the paths in the archive. Most archives hold the one folder they were made from: nothing, whatever the
 * archive is called by now. Where files or several folders lie in it bare, the archive is that folder: its name.
 */
async function folderAround(bytes: Uint8Array, reader: FileReader, archive: string): Promise<string> {
  const tops = new Set<string>();
  let count = 0;
  try {
    for await (const entry of reader.readZip(bytes)) {
      const path = pathOf(entry);
      if (isNoise(path)) continue;
      tops.add(path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path);
      if (tops.size > 1 || ++count > MOST_FILES) break;
    }
  } catch {
    // Whoever reads its files next is told.
  }
  const [top] = tops;
  return tops.size === 1 && top!.endsWith('/') ? '' : `${titleOf(archive)}/`;
}
