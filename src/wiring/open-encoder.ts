/** Opens the encoder that is configured: the shipped one through the registry, or another from its folder. Only `downloadEncoder` asks a hub. */
import { basename } from 'node:path';
import { openOnnxEncoder } from '../adapters/onnx/onnx-encoder.ts';
import { ENCODER_FILES, readEncoderFolder } from '../adapters/transformers/encoder-folder.ts';
import { openTransformersEncoder } from '../adapters/transformers/transformers-encoder.ts';
import { encoderSetting, type PromptSetting } from '../domain/encoder-setting.ts';
import { KefuError } from '../domain/errors.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import {
  encoderFingerprint,
  type Manifest,
  readManifest,
  sha256,
  verifyFiles,
} from '../understanding/registry/manifest.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { encoderSource } from './encoder-source.ts';
import { checksums, type DownloadKind, ensureDownloaded, fingerprintOf, openDownload } from './model-download.ts';

const DOWNLOAD: DownloadKind = {
  noun: 'encoder',
  optionalFiles: ENCODER_FILES,
  readFolder: readEncoderFolder,
};

/** Brings the configured encoder from its hub, unless it is here or comes from elsewhere; see `ensureDownloaded`. */
export async function downloadEncoder(
  registry: ModelRegistry,
  setting: string | undefined,
  hubUrl: string | undefined,
  progress: (doing: string, share: number) => void,
): Promise<void> {
  const source = encoderSource(registry, setting);
  if (source.kind === 'hub') await ensureDownloaded(source, DOWNLOAD, hubUrl, progress);
}

/**
 * `setting`: undefined for the shipped encoder, else a folder, or a hub's model that was downloaded before. Rejects with
 * `unavailable` when it was not, with `model_refused` when a file is missing, damaged or no model.
 */
export async function openEncoder(registry: ModelRegistry, setting: string | undefined): Promise<SentenceEncoder> {
  const source = encoderSource(registry, setting);
  switch (source.kind) {
    case 'shipped': {
      const opened = await registry.openActive('encoder', (version, manifest) =>
        open(version.folder, version.version, manifest),
      );
      return opened.value;
    }
    case 'packed': {
      const manifest = readManifest(source.folder);
      verifyFiles(source.folder, manifest);
      return open(source.folder, manifest.version, manifest);
    }
    case 'folder':
      return openFolder(source.folder, basename(source.folder), {}, source.prompts);
    case 'hub':
      return openFolder(source.folder, source.id, openDownload(source, DOWNLOAD).sums, source.prompts);
  }
}

function openFolder(
  path: string,
  name: string,
  known: Readonly<Record<string, string>>,
  prompts: PromptSetting | null,
): Promise<SentenceEncoder> {
  const folder = readEncoderFolder(path);
  const files = fingerprintOf(checksums(folder, known));
  // Other prompts give other vectors. Those of the folder are in a file of it.
  const fingerprint =
    prompts === null ? files : sha256(Buffer.from(encoderSetting({ model: files, prompts }))).slice(0, 16);
  return openTransformersEncoder({
    folder,
    name: 'encoder',
    version: `${name}@${fingerprint.slice(0, 8)}`,
    fingerprint,
    ...(prompts === null ? {} : { prompts }),
  });
}

function open(folder: string, version: string, manifest: Manifest): Promise<SentenceEncoder> {
  if (manifest.dim === undefined) throw new KefuError('unavailable', `${folder}: kefu.json does not say dim.`);
  return openOnnxEncoder({
    folder,
    name: 'encoder',
    version,
    fingerprint: encoderFingerprint(manifest),
    dimensions: manifest.dim,
    maxTokens: manifest.maxTokens ?? 128,
    outputName: manifest.outputName ?? 'sentence_embedding',
  });
}
