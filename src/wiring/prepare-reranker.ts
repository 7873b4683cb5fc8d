/** Makes the configured reranker ready: downloads it where it comes from a hub, checks its files, and has it read two pairs. */
import { basename, join } from 'node:path';
import { readRerankerFolder } from '../adapters/transformers/reranker-folder.ts';
import { openTransformersReranker } from '../adapters/transformers/transformers-reranker.ts';
import { checksums, type DownloadKind, ensureDownloaded, fingerprintOf, openDownload } from './model-download.ts';
import type { ModelRuns } from './model-runs.ts';
import { type ModelSource, modelSource } from './model-source.ts';

const DOWNLOAD: DownloadKind = { noun: 'reranker', optionalFiles: [], readFolder: readRerankerFolder };

/** Throws `model_refused` for a folder that is not there. */
export function rerankerSource(dataDir: string, setting: string): ModelSource {
  return modelSource('KEFU_RERANKER', setting, join(dataDir, 'rerankers'));
}

export interface PrepareRerankerOptions {
  readonly dataDir: string;
  readonly setting: string;
  /** undefined: the library's own hub. */
  readonly hubUrl: string | undefined;
  /** The hub may be asked for what is missing or damaged. */
  readonly download: boolean;
  readonly runs: ModelRuns;
  /** `share` from 0 to 1 of this part of the work. */
  progress(doing: string, share: number): void;
}

export interface PreparedReranker {
  /** Its name and the checksum of its files. */
  readonly version: string;
  readonly folder: string;
}

/** Rejects with KefuError `hub_unreachable`, `unavailable` when it would have to be downloaded and may not, or `model_refused`. */
export async function prepareReranker(options: PrepareRerankerOptions): Promise<PreparedReranker> {
  const { hubUrl, download, progress } = options;
  const source = rerankerSource(options.dataDir, options.setting);
  if (source.kind === 'hub' && download) await ensureDownloaded(source, DOWNLOAD, hubUrl, progress);
  const sums = source.kind === 'hub' ? openDownload(source, DOWNLOAD).sums : {};
  const folder = readRerankerFolder(source.folder);
  const name = source.kind === 'hub' ? source.id : basename(source.folder);
  const version = `${name}@${fingerprintOf(checksums(folder, sums)).slice(0, 8)}`;
  await options.runs.run(async () => (await openTransformersReranker(folder, version)).close());
  return { version, folder: source.folder };
}
