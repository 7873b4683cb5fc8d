/**
 * Models over REST: the versions, and which of them serve. A change is written where the command line writes it; the workers
 * are then asked to follow, and a version that none of them can open is not left standing as the chosen one.
 *
 * A model that serves every tenant belongs to whoever runs the server, the tenant of the first start. A tenant's own head
 * (`intents-<tenant>`) is that tenant's alone: to others it is not there.
 */
import type { Logger } from 'pino';
import { KefuError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import { type Call, ok, type Reply, type Route, route, staffOf, staffOfCall } from '../gateway/http/route.ts';
import { actorOf } from '../gateway/principal.ts';
import type { ServedHead, ServedModels } from '../ports/served-models.ts';
import type { Store } from '../ports/store.ts';
import { pageOf, pageQuery } from '../protocol/common.ts';
import {
  modelPromote,
  modelSplit,
  type WireModelVersion,
  wireModelChoice,
  wireModelVersion,
} from '../protocol/model.ts';
import { DEFAULT_HEAD, tenantHeadName } from '../understanding/head-store.ts';
import { type ListedVersion, listVersions } from '../understanding/registry/list-versions.ts';
import type { ModelRegistry, Pointer } from '../understanding/registry/model-registry.ts';

export interface ModelRouteDeps {
  readonly registry: ModelRegistry;
  readonly workers: ServedModels;
  /** Whether a chosen head that was made for another encoder will be fitted for this one by itself. */
  refits(name: string, version: string): boolean;
  readonly store: Pick<Store, 'listTenants'>;
  /** Whose staff may change the models that serve every tenant. */
  readonly operator: TenantId;
  readonly logger: Pick<Logger, 'info'>;
}

const DATA_TEAM = staffOf('admin', 'data');

export function modelRoutes(deps: ModelRouteDeps): Route[] {
  const { registry, logger } = deps;

  /** The tenant whose own head a name is; null when the model serves all. */
  const ownerOf = async (name: string): Promise<TenantId | null> => {
    if (name === DEFAULT_HEAD) return null;
    const owner = (await deps.store.listTenants()).find(({ id }) => tenantHeadName(id) === name);
    return owner?.id ?? null;
  };

  const served = async (): Promise<readonly ServedHead[]> => {
    try {
      return await deps.workers.servedHeads();
    } catch {
      // Workers too busy to say follow all the same; what was chosen is shown then.
      return [];
    }
  };

  /** Applies a change and makes sure that it holds. Throws `not_found`, `forbidden`, `invalid_payload`, `model_refused`. */
  const change = async (call: Call, what: string, apply: (name: string) => Pointer): Promise<Reply> => {
    const caller = staffOfCall(call);
    const name = call.params.name as string;
    const owner = await ownerOf(name);
    if (!registry.has(name) || (owner !== null && owner !== caller.tenantId)) {
      throw new KefuError('not_found', 'There is no such model.');
    }
    if (owner === null && caller.tenantId !== deps.operator) {
      throw new KefuError('forbidden', 'This model serves every tenant: the operator of the server changes it.');
    }
    const before = registry.pointer(name);
    const chosen = apply(name);
    const written = registry.pointerStamp(name);
    const wanted = chosen.split?.version ?? chosen.shadow ?? chosen.active;
    const refused = (await served()).find((head) => head.name === name)?.refused.find((r) => r.version === wanted);
    const refitting = refused !== undefined && deps.refits(name, wanted);
    if (refused !== undefined && !refitting) {
      // Unless somebody has chosen something else meanwhile.
      if (registry.pointerStamp(name) === written) registry.restore(name, before);
      throw new KefuError('model_refused', refused.reason);
    }
    logger.info({ model: name, change: what, by: actorOf(caller), ...chosen }, 'model changed');
    return ok({ name, ...chosen, refitting });
  };

  return [
    route({
      method: 'get',
      path: '/v1/models',
      summary: 'Model versions with their figures, and which of them serve',
      tag: 'models',
      access: DATA_TEAM,
      query: pageQuery,
      responses: { 200: pageOf(wireModelVersion) },
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const heads = await served();
        const items: WireModelVersion[] = [];
        for (const name of registry.names()) {
          const owner = await ownerOf(name);
          if (owner !== null && owner !== tenantId) continue;
          const changeable = (owner ?? deps.operator) === tenantId;
          const head = heads.find((candidate) => candidate.name === name);
          for (const version of listVersions(registry, [name])) items.push(onWire(version, head, changeable));
        }
        const { limit, offset } = call.query;
        return ok({ items: items.slice(offset, offset + limit), total: items.length });
      },
    }),
    route({
      method: 'post',
      path: '/v1/models/{name}/promote',
      summary: 'Makes a version the one that serves; a split or shadow ends',
      tag: 'models',
      access: DATA_TEAM,
      body: modelPromote,
      responses: { 200: wireModelChoice },
      errors: ['not_found', 'model_refused'],
      run: (call) => change(call, 'promote', (name) => registry.promote(name, call.body.version)),
    }),
    route({
      method: 'post',
      path: '/v1/models/{name}/rollback',
      summary: 'Goes back to the version that served before',
      tag: 'models',
      access: DATA_TEAM,
      responses: { 200: wireModelChoice },
      errors: ['not_found', 'invalid_transition', 'model_refused'],
      run: (call) => change(call, 'rollback', (name) => registry.rollback(name)),
    }),
    route({
      method: 'post',
      path: '/v1/models/{name}/split',
      summary: 'Gives a share of visitors another version; 0 percent only shadows it',
      tag: 'models',
      access: DATA_TEAM,
      body: modelSplit,
      responses: { 200: wireModelChoice },
      errors: ['not_found', 'model_refused'],
      run: (call) => change(call, 'split', (name) => registry.split(name, call.body.version, call.body.percent)),
    }),
  ];
}

function onWire(listed: ListedVersion, head: ServedHead | undefined, changeable: boolean): WireModelVersion {
  const refused = head?.refused.find(({ version }) => version === listed.version);
  return {
    ...listed,
    metrics: { ...listed.metrics },
    serving: head === undefined ? listed.active : head.active === listed.version,
    fault: listed.fault ?? refused?.reason ?? null,
    changeable,
  };
}
