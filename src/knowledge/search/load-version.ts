/** Brings a published version of the knowledge to the worker: by what is different from the one it serves, or whole. */
import type { TenantId } from '../../domain/ids.ts';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';
import type { VectorBlock } from './protocol.ts';
import { NO_VECTORS } from './text-vectors.ts';
import type { WorkerLine } from './worker-line.ts';

/** Articles read and embedded together. */
const PAGE = 500;
/** Entries that began or ended; more of them are read as a whole version. */
const MOST_CHANGES = 200;

export interface LoadingDeps {
  readonly store: Pick<Store, 'publishedArticles' | 'changedArticles'>;
  /** The worker of now. */
  line(): WorkerLine;
  embedPassages(texts: readonly string[]): Promise<VectorBlock>;
}

/** A version about to be served. */
export interface NextVersion {
  readonly tenantId: TenantId;
  readonly version: number;
  readonly encoder: string;
  /** As stored for it; null: the present one stays until one is fitted. */
  readonly gate: Json;
}

type WithGate = { readonly gateVersion: string | null };

/** Answers with the gate that serves. */
export async function loadVersion(
  deps: LoadingDeps,
  next: NextVersion,
  served: { readonly version: number; readonly encoder: string } | undefined,
): Promise<WithGate> {
  const { version: from = 0 } = served ?? {};
  const mayChange = from > 0 && from < next.version && served?.encoder === next.encoder;
  return (mayChange && (await change(deps, next, from))) || loadWhole(deps, next);
}

/** Null when it must be loaded whole. */
async function change(
  { store, line, embedPassages }: LoadingDeps,
  { tenantId, version, encoder, gate }: NextVersion,
  from: number,
): Promise<WithGate | null> {
  const changes = await store.changedArticles(tenantId, { from, to: version, most: MOST_CHANGES });
  if (changes === null) return null;
  let vectors = NO_VECTORS;
  for (let round = 0; round < 2; round++) {
    const order = { tenantId, from, to: version, encoder, ...changes, vectors, gate };
    const reply = await line().call('change', order);
    if (reply.kind === 'changed') return reply;
    if (reply.kind === 'full') return null;
    vectors = await embedPassages(reply.texts);
  }
  return null;
}

/** A load that fails leaves nothing behind, and what is served as it is. */
async function loadWhole(deps: LoadingDeps, next: NextVersion): Promise<WithGate> {
  const { tenantId, version, encoder, gate } = next;
  const line = deps.line();
  await line.call('begin', { tenantId, version, encoder });
  try {
    await bringPages(deps, line, next);
    return await line.call('commit', { tenantId, gate });
  } catch (error) {
    // The worker may have died of it, and then holds nothing.
    await line.call('drop', { tenantId }).catch(() => undefined);
    throw error;
  }
}

async function bringPages(
  { store, embedPassages }: LoadingDeps,
  line: WorkerLine,
  { tenantId, version }: NextVersion,
): Promise<void> {
  // Three pages are under way at once: one is read, one is embedded, and the one before that is indexed.
  let embedded = Promise.resolve<VectorBlock>(NO_VECTORS);
  let indexed = Promise.resolve<unknown>(null);
  let afterId = '';
  for (; version > 0; ) {
    const page = await store.publishedArticles(tenantId, version, { afterId, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) break;
    const { missing } = await line.call('articles', { tenantId, articles: page });
    const [vectors] = await Promise.all([embedded, indexed]);
    indexed = line.call('vectors', { tenantId, vectors });
    embedded = embedPassages(missing);
    // Awaited in the next round, or below; until then a failure is nobody's to handle.
    for (const work of [indexed, embedded]) work.catch(() => undefined);
    if (page.length < PAGE) break;
    afterId = last.id;
  }
  await indexed;
  await line.call('vectors', { tenantId, vectors: await embedded });
}
