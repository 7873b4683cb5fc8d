/** Opens the encoder that is configured: the shipped one through the registry, or another by folder. */
import { isAbsolute, resolve } from 'node:path';
import { openOnnxEncoder } from '../adapters/onnx/onnx-encoder.ts';
import { KefuError } from '../domain/errors.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import { encoderFingerprint, type Manifest, readManifest, verifyFiles } from '../understanding/registry/manifest.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';

/** `setting`: undefined for the shipped encoder, else a folder with kefu.json. Rejects with `unavailable`. */
export async function openEncoder(registry: ModelRegistry, setting: string | undefined): Promise<SentenceEncoder> {
  if (setting !== undefined) {
    const folder = isAbsolute(setting) ? setting : resolve(setting);
    const manifest = readManifest(folder);
    verifyFiles(folder, manifest);
    return open(folder, manifest.version, manifest);
  }
  const opened = await registry.openActive('encoder', (version, manifest) =>
    open(version.folder, version.version, manifest),
  );
  return opened.value;
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
