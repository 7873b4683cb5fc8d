/** `kefu.json` of a model version: what it is, what it needs, and the checksums of its files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KefuError } from '../../domain/errors.ts';

/** Which encoder a head was fitted on. */
export interface EncoderReference {
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** Path below the version's folder → sha256 in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
  readonly kind?: 'encoder' | 'intents';
  /** Figures to compare versions by, as fractions. */
  readonly metrics?: Readonly<Record<string, number | null>>;
  readonly encoder?: EncoderReference | null;
  readonly dim?: number;
  readonly maxTokens?: number;
  readonly outputName?: string;
  readonly seed?: number;
  /** sha256 of the examples it was trained on. */
  readonly data?: string;
}

/** Reads kefu.json; `model_refused` when it is missing or damaged. */
export function readManifest(folder: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'kefu.json'), 'utf8')) as Manifest & { version: unknown };
    if (typeof manifest.name !== 'string' || typeof manifest.files !== 'object' || manifest.files === null) {
      throw new Error('name or files is missing');
    }
    return { ...manifest, version: typeof manifest.version === 'number' ? `v${manifest.version}` : manifest.version };
  } catch (cause) {
    throw new KefuError('model_refused', `${folder} holds no readable kefu.json.`, { cause });
  }
}

/** Compares every file with its checksum; `model_refused`, naming the first that is missing or differs. */
export function verifyFiles(folder: string, manifest: Manifest): void {
  const of = `${manifest.name} ${manifest.version}`;
  if (Object.keys(manifest.files).length === 0) {
    throw new KefuError('model_refused', `${of}: kefu.json lists no files, so nothing can be checked.`);
  }
  for (const [path, wanted] of Object.entries(manifest.files)) {
    let found: string;
    try {
      found = sha256(readFileSync(join(folder, path)));
    } catch (cause) {
      throw new KefuError('model_refused', `${of}: ${path} cannot be read.`, { cause });
    }
    if (found !== wanted) {
      throw new KefuError('model_refused', `${of}: ${path} does not match its checksum.`);
    }
  }
}

/** The identity of an encoder's vectors: its model and tokenizer, whatever its folder is called. */
export function encoderFingerprint(manifest: Manifest): string {
  const parts = Object.entries(manifest.files)
    .filter(([path]) => path === 'tokenizer.json' || path.endsWith('.onnx'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(Buffer.from(JSON.stringify(parts))).slice(0, 16);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
