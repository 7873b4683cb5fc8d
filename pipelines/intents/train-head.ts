/** From a file of examples to a version folder: what `kefu train intents` and the starter pipeline both do. */
import { readFileSync } from 'node:fs';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { type Manifest, sha256 } from '../../src/understanding/registry/manifest.ts';
import {
  decodeLines,
  type ExampleReport,
  readExamples,
  requireLabels,
} from '../../src/understanding/train/examples.ts';
import { type TrainedHead, trainIntents } from '../../src/understanding/train/train-intents.ts';
import { writeVersion } from '../../src/understanding/train/write-version.ts';

export const SEED = 20_261_121;

export interface TrainRequest {
  readonly files: readonly string[];
  readonly name: string;
  /** Asked when the head is ready: somebody else may have taken a version's number while it was trained. */
  place(): { readonly version: string; readonly folder: string };
  readonly about: string;
  readonly encoder: SentenceEncoder | null;
  readonly seed?: number;
  /** Keep the examples in the version, so that it can be fitted again for another encoder. */
  readonly keepExamples?: boolean;
  progress(share: number, doing: string): void;
}

/** Rejects when a file cannot be read or there are fewer than two labels. */
export async function trainHead(
  request: TrainRequest,
): Promise<{ trained: TrainedHead; manifest: Manifest; folder: string; report: ExampleReport }> {
  const text = request.files.map((file) => decodeLines(readFileSync(file)).replace(/\n*$/, '\n')).join('');
  const read = readExamples(text);
  requireLabels(read);
  const { examples, report } = read;
  const seed = request.seed ?? SEED;
  const trained = await trainIntents(examples, request.encoder, { seed, progress: request.progress });
  const { version, folder } = request.place();
  const manifest = writeVersion(folder, trained, {
    name: request.name,
    version,
    encoder: request.encoder,
    seed,
    data: sha256(Buffer.from(text)),
    about: request.about,
    ...(request.keepExamples === true ? { examples: text } : {}),
  });
  return { trained, manifest, folder, report };
}
