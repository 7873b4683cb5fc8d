/**
 * Vectors of texts in files of a folder that any number of processes use at once: each adds files of its own, and none is ever
 * changed. A text is known by a hash of it, its role and the encoder's fingerprint, so that vectors of two encoders, which may
 * lie side by side, never meet. Bounded: beyond so many bytes the files that were not used for longest go.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextRole } from '../../ports/encoder.ts';
import type { VectorCache } from '../../ports/vector-cache.ts';
import {
  dropFile,
  KEY_BYTES,
  type Row,
  readHead,
  readRows,
  SEGMENT,
  type SegmentHead,
  UNFINISHED,
  writeSegment,
} from './segment.ts';

export interface VectorFilesOptions {
  readonly folder: string;
  /** Of the encoder: its files, and what else makes its vectors what they are. */
  readonly fingerprint: string;
  /** Bytes on the disk; 1 GiB, a million texts at 256 numbers, unless said. */
  readonly most?: number;
  /** Told once what fails first: the disk is full, the folder cannot be written. */
  readonly onFault?: (error: unknown) => void;
}

const MOST_BYTES = 2 ** 30;
/** Fewer texts are embedded sooner than they are looked up. */
const WORTH_LOOKING = 64;
/** Rows that are written without waiting for the end of a load, and those too few for a file of their own. */
const WRITTEN_TOGETHER = 4096;
const TOO_FEW = 256;
/** So many small files are joined to one. */
const SMALL_BYTES = 1 << 20;
const MANY_SMALL = 32;
const ABANDONED_MS = 3_600_000;

interface Place {
  readonly head: SegmentHead;
  readonly row: number;
}

export function createVectorFiles(options: VectorFilesOptions): VectorCache {
  return new VectorFiles(options);
}

class VectorFiles implements VectorCache {
  readonly #options: VectorFilesOptions;
  /** Where each key lies, from the first look-up to the next `flush`. */
  #places: Promise<Map<string, Place>> | null = null;
  readonly #used = new Set<string>();
  readonly #damaged = new Set<string>();
  #pending: Row[] = [];
  #faulty = false;

  constructor(options: VectorFilesOptions) {
    this.#options = options;
  }

  async get(texts: readonly string[], as: TextRole): Promise<ReadonlyMap<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    if (texts.length < WORTH_LOOKING) return found;
    await this.#try(async () => {
      this.#places ??= this.#look();
      const places = await this.#places;
      const wanted = new Map<SegmentHead, { readonly text: string; readonly row: number }[]>();
      for (const text of texts) {
        const place = places.get(this.#keyOf(text, as).toString('latin1'));
        if (place === undefined) continue;
        const rows = wanted.get(place.head);
        if (rows === undefined) wanted.set(place.head, [{ text, row: place.row }]);
        else rows.push({ text, row: place.row });
      }
      for (const [head, rows] of wanted) {
        rows.sort((a, b) => a.row - b.row);
        const vectors = await readRows(
          head,
          rows.map(({ row }) => row),
        );
        vectors.forEach((vector, i) => {
          if (vector === null) this.#damaged.add(head.path);
          else found.set(rows[i]!.text, vector);
        });
        this.#used.add(head.path);
      }
    });
    return found;
  }

  async put(texts: readonly string[], as: TextRole, vectors: readonly Float32Array[]): Promise<void> {
    texts.forEach((text, i) => {
      this.#pending.push({ key: this.#keyOf(text, as), vector: vectors[i]! });
    });
    if (this.#pending.length >= WRITTEN_TOGETHER) await this.#try(() => this.#write());
  }

  async flush(last = false): Promise<void> {
    this.#places = null;
    await this.#try(async () => {
      const write = this.#pending.length >= (last ? 1 : TOO_FEW);
      if (write) await this.#write();
      // What is sound of a damaged file goes into another, or what was made anew would stand behind it for ever.
      await this.#join([...this.#damaged]);
      this.#damaged.clear();
      const now = new Date();
      for (const path of this.#used) await utimes(path, now, now).catch(() => undefined);
      this.#used.clear();
      if (write) await this.#tidy(now.getTime());
    });
  }

  async clear(): Promise<void> {
    this.#places = null;
    this.#pending = [];
    const { folder } = this.#options;
    await this.#try(async () => {
      for (const name of await readdir(folder)) if (SEGMENT.test(name)) await dropFile(join(folder, name));
    });
  }

  #keyOf(text: string, as: TextRole): Buffer {
    const { fingerprint } = this.#options;
    const hash = createHash('sha256').update(`${fingerprint}\n${as}\n${text}`);
    return hash.digest().subarray(0, KEY_BYTES);
  }

  async #look(): Promise<Map<string, Place>> {
    const { folder } = this.#options;
    const places = new Map<string, Place>();
    for (const name of await readdir(folder).catch(() => [])) {
      if (!SEGMENT.test(name)) continue;
      const path = join(folder, name);
      const head = await readHead(path);
      if (head === null) await dropFile(path);
      for (let row = 0; row < (head?.rows ?? 0); row++) {
        const key = head!.keys.subarray(row * KEY_BYTES, (row + 1) * KEY_BYTES);
        places.set(key.toString('latin1'), { head: head!, row });
      }
    }
    return places;
  }

  async #write(): Promise<void> {
    const rows = this.#pending;
    this.#pending = [];
    await mkdir(this.#options.folder, { recursive: true });
    await writeSegment(this.#options.folder, rows);
  }

  /** Joins small files, and keeps to the bound. */
  async #tidy(now: number): Promise<void> {
    const { folder, most = MOST_BYTES } = this.#options;
    const files: { readonly path: string; readonly size: number; readonly usedAt: number }[] = [];
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const facts = await stat(path).catch(() => null);
      if (facts === null) continue;
      if (SEGMENT.test(name)) files.push({ path, size: facts.size, usedAt: facts.mtimeMs });
      else if (UNFINISHED.test(name) && facts.mtimeMs < now - ABANDONED_MS) await dropFile(path);
    }
    files.sort((a, b) => b.usedAt - a.usedAt);
    let bytes = 0;
    for (const { path, size } of files) {
      bytes += size;
      if (bytes > most) await dropFile(path);
    }
    const small = files.filter(({ size }) => size < SMALL_BYTES);
    if (small.length >= MANY_SMALL) await this.#join(small.map(({ path }) => path));
  }

  async #join(paths: readonly string[]): Promise<void> {
    /** By length of the vectors and key: one file holds vectors of one length, and each key once. */
    const joined = new Map<number, Map<string, Row>>();
    for (const path of paths) {
      const head = await readHead(path);
      if (head === null) continue;
      const rows = joined.get(head.dimensions) ?? new Map<string, Row>();
      joined.set(head.dimensions, rows);
      const vectors = await readRows(
        head,
        Array.from({ length: head.rows }, (_, row) => row),
      );
      vectors.forEach((vector, row) => {
        const key = Buffer.from(head.keys.subarray(row * KEY_BYTES, (row + 1) * KEY_BYTES));
        if (vector !== null) rows.set(key.toString('latin1'), { key, vector });
      });
    }
    for (const rows of joined.values()) if (rows.size > 0) await writeSegment(this.#options.folder, [...rows.values()]);
    for (const path of paths) await dropFile(path);
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#faulty) this.#options.onFault?.(error);
      this.#faulty = true;
    }
  }
}
