/** The understanding worker: encoder and heads, opened once a thread, and the tenants' catalogues; answers the tasks of its pool. */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { handOver } from '../adapters/piscina/hand-over.ts';
import type { WorkerResult, WorkerSettings, WorkerTask } from '../adapters/piscina/worker-messages.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { normalize } from '../text/normalize.ts';
import { DEFAULT_HEAD, HeadStore } from '../understanding/head-store.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { understand, versionsOf } from '../understanding/understand.ts';
import { openEncoder } from './open-encoder.ts';
import { TenantFinders } from './tenant-finders.ts';

const settings = readSettings(workerData);
const registry = new ModelRegistry(settings.modelsRoot, join(settings.dataDir, 'models'));
const encoder = await openEncoder(registry, settings.encoder);
const heads = await HeadStore.open(registry, encoder, systemClock, (message) => {
  process.stderr.write(`${JSON.stringify({ level: 40, name: 'understanding', msg: message })}\n`);
});
const finders = new TenantFinders();
/** Listed with the heads: it may be another one than the shipped one that the registry would choose. */
const servedEncoder = { name: encoder.name, active: encoder.version, split: null, shadow: null, refused: [] };
const parts = {
  encoder,
  chooseHead: (tenantId: string, visitorId: string) => heads.choose(tenantId, visitorId),
  findEntities: (text: string, now: string, tenantId: string) => finders.find(text, now, tenantId),
};

export default async function perform(task: WorkerTask): Promise<WorkerResult> {
  switch (task.kind) {
    case 'hello': {
      const head = heads.choose('', '').serving;
      return {
        kind: 'hello',
        versions: { [encoder.name]: encoder.version, [DEFAULT_HEAD]: head.version },
        fingerprint: encoder.fingerprint,
        dimensions: encoder.dimensions,
      };
    }
    case 'versions':
      await heads.refresh();
      return { kind: 'versions', versions: versionsOf(encoder, heads.choose(task.tenantId, task.visitorId)) };
    case 'heads':
      await heads.refreshNow();
      return { kind: 'heads', heads: [...heads.served(), servedEncoder] };
    case 'understand': {
      if (!finders.accept(task.catalogues)) return { kind: 'catalogues_wanted' };
      await heads.refresh();
      const found = await understand(task.requests, parts);
      const vectors = block(found.map((u) => u.embedding));
      return handOver({
        kind: 'understand',
        understandings: found.map(({ embedding: _, ...rest }) => rest),
        vectors,
      });
    }
    case 'embed':
      return handOver({ kind: 'embed', vectors: block(await encoder.embed(task.texts.map(normalize), task.as)) });
    case 'trained_on':
      return { kind: 'trained_on', seen: task.texts.map((text) => encoder.trainedOn(text)) };
  }
}

function block(rows: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(rows.length * encoder.dimensions);
  for (const [i, row] of rows.entries()) all.set(row, i * encoder.dimensions);
  return all;
}

/** Piscina wraps what it was given in a list of its own. */
function readSettings(data: unknown): WorkerSettings {
  return (Array.isArray(data) ? data[1] : data) as WorkerSettings;
}
