/**
 * Brings a model from a hub into a folder, with the download code of @xenova/transformers: every file is written beside its
 * place and renamed once it is whole, files that are there are not asked for again, and a large one goes on where it broke
 * off. What came is loaded once; if that fails it is thrown away, since nobody knows which file is to blame.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { KefuError } from '../../domain/errors.ts';
import { openLibrary } from './library.ts';
import { MODEL_FILES, type ModelNoun, REQUIRED_FILES } from './model-folder.ts';
import { resumingFetch } from './resuming-fetch.ts';

export interface HubDownload {
  readonly noun: ModelNoun;
  /** Files beside the required ones that are read when they are there; each is JSON. */
  readonly optionalFiles: readonly string[];
  /** `<org>/<name>`. */
  readonly id: string;
  /** Where models come from; undefined = the library's own hub. */
  readonly hubUrl: string | undefined;
  /** The files go to `<root>/<org>/<name>`. */
  readonly root: string;
  /** `share` of one file, 0 to 1. */
  progress(file: string, share: number): void;
}

type Library = Awaited<ReturnType<typeof openLibrary>>;

const REVISION = 'main';
/** A hub that does not begin to answer within this is not there. */
const ANSWER_WITHIN_MS = 30_000;
const NOT_FOUND = [401, 403, 404];

/**
 * Rejects with KefuError: `hub_unreachable` when the hub does not answer or breaks off (worth another try), `model_refused` when
 * it has no such model or what it sent cannot be used.
 */
export async function downloadModel(request: HubDownload): Promise<string> {
  const library = await openLibrary();
  const { AutoConfig, AutoModel, AutoTokenizer, env } = library;
  const folder = join(request.root, request.id);
  if (request.hubUrl !== undefined) env.remoteHost = request.hubUrl.replace(/\/*$/, '/');
  env.remotePathTemplate = '{model}/resolve/{revision}/';
  env.cacheDir = request.root;
  env.useFSCache = true;
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.fetch = resumingFetch(join(request.root, '.parts'), impatientFetch);
  const options = {
    revision: REVISION,
    progress_callback: (info: { status: string; file?: string; progress?: number }) => {
      if (info.status === 'progress') request.progress(info.file ?? '', (info.progress ?? 0) / 100);
    },
  };
  try {
    await AutoConfig.from_pretrained(request.id, options);
    await AutoTokenizer.from_pretrained(request.id, options);
    // The required ones too: the library loads several files at once, and what an attempt that failed meanwhile still had
    // under way is remembered by it, not written again.
    for (const path of [...REQUIRED_FILES, ...request.optionalFiles])
      await fetchWhereMissing(library, request.id, folder, path);
    for (const { path, dtype } of MODEL_FILES) {
      try {
        const model = await AutoModel.from_pretrained(request.id, {
          ...options,
          dtype,
          device: 'cpu',
          session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
        });
        await model.dispose();
        await compareWithHub(library, request.id, folder, path);
        return folder;
      } catch (error) {
        if (!isMissing(error) || path === MODEL_FILES.at(-1)?.path) throw error;
      }
    }
    return folder;
  } catch (error) {
    throw explain(error, request, folder);
  } finally {
    env.allowRemoteModels = false;
  }
}

/** The library's own downloads stop at what it needs itself. */
async function fetchWhereMissing(library: Library, id: string, folder: string, path: string): Promise<void> {
  const target = join(folder, path);
  if (existsSync(target)) return;
  const response: Response = await library.env.fetch(urlOf(library, id, path));
  if (NOT_FOUND.includes(response.status)) {
    await response.body?.cancel();
    return;
  }
  if (!response.ok) throw new Error(`Error (${response.status}) occurred while trying to load file: "${path}".`);
  const text = await response.text();
  JSON.parse(text);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.tmp`, text);
  renameSync(`${target}.tmp`, target);
}

/**
 * Large files carry their SHA-256 in a header of the hub's first answer (`X-Linked-ETag`); where there is none, that the model
 * loads is the proof.
 */
async function compareWithHub(library: Library, id: string, folder: string, path: string): Promise<void> {
  const response: Response = await library.env.fetch(urlOf(library, id, path), { method: 'HEAD', redirect: 'manual' });
  await response.body?.cancel();
  const wanted = /^"?([0-9a-f]{64})"?$/.exec(response.headers.get('x-linked-etag') ?? '')?.[1];
  if (wanted === undefined) return;
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, path)), hash);
  if (hash.digest('hex') !== wanted) throw new Error(`${path} is not the file that the hub announces`);
}

function urlOf({ env }: Library, id: string, path: string): string {
  const template = env.remotePathTemplate.replaceAll('{model}', id).replaceAll('{revision}', REVISION);
  return `${env.remoteHost}${template}${path}`;
}

class HubSilent extends Error {}

/** Gives up on a hub that does not begin to answer; a download that goes on may take as long as it takes. */
async function impatientFetch(input: string | URL, init: RequestInit = {}): Promise<Response> {
  try {
    const waiting = new AbortController();
    const timer = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const giveUp = () => waiting.abort(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`));
    timer.addEventListener('abort', giveUp, { once: true });
    try {
      return await fetch(input, { ...init, signal: waiting.signal });
    } finally {
      timer.removeEventListener('abort', giveUp);
    }
  } catch (cause) {
    throw new HubSilent('the hub does not answer', { cause });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ModelFileNotFoundError';
}

function explain(error: unknown, { id, hubUrl, noun }: HubDownload, folder: string): KefuError {
  const hub = hubUrl === undefined ? 'the hub' : new URL(hubUrl).host;
  const why = error instanceof Error ? error.message : String(error);
  if (isMissing(error)) {
    return new KefuError('model_refused', `There is no usable ${noun} ${id} at ${hub}: ${why}`, { cause: error });
  }
  if (isTransport(error)) {
    return new KefuError('hub_unreachable', `The ${noun} ${id} cannot be downloaded from ${hub}: ${rootOf(error)}.`, {
      cause: error,
    });
  }
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    return new KefuError('storage_full', `There is no room for the ${noun} ${id}.`, { cause: error });
  }
  rmSync(folder, { recursive: true, force: true });
  return new KefuError('model_refused', `What ${hub} sent as the ${noun} ${id} cannot be used: ${why}`, {
    cause: error,
  });
}

/** No answer, an answer that breaks off, or a server that says it is not well. */
function isTransport(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof HubSilent) return true;
  if (error instanceof TypeError && /terminated|fetch failed|network/i.test(error.message)) return true;
  return /^(Error \(\d+\) occurred|Request timeout|Internal server error|Bad gateway|Service unavailable|Gateway timeout)/i.test(
    error.message,
  );
}

function rootOf(error: unknown): string {
  let found = error;
  while (found instanceof Error && found.cause !== undefined) found = found.cause;
  const text = found instanceof Error ? found.message || found.name : String(found);
  return text.replace(/\.+$/, '') || 'no answer';
}
