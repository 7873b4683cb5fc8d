/** The gate of a tenant's knowledge: the curve it was fitted to, and the choice of how many wrong answers are borne. */
import type { z } from 'zod';
import { KefuError } from '../../../domain/errors.ts';
import type { TenantId } from '../../../domain/ids.ts';
import { GATE_SETTING, GATE_TARGET_SETTING, storedGate, targetOf } from '../../../knowledge/search/gate-setting.ts';
import { gateTarget, gateView, type WireGate } from '../../../protocol/gate.ts';
import type { GatewayContext } from '../../context.ts';
import { etag, ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

const KEEPERS = staffOf('admin', 'knowledge');
const fittedGate = gateView.shape.fitted.unwrap();

export function gateRoutes(context: GatewayContext): Route[] {
  const { store } = context.deps;

  async function view(tenantId: TenantId): Promise<WireGate> {
    const [setting, chosen, active] = await Promise.all([
      store.getSetting(tenantId, GATE_SETTING),
      store.getSetting(tenantId, GATE_TARGET_SETTING),
      store.activeKnowledge(tenantId),
    ]);
    const target = targetOf(chosen?.value);
    const fitted = readGate(storedGate(setting?.value)?.gate);
    const fitting =
      active !== null && (fitted === null || fitted.knowledgeVersion !== active.version || fitted.target !== target);
    return { target, version: chosen?.version ?? 0, fitting, fitted };
  }

  return [
    route({
      method: 'get',
      path: '/v1/knowledge/gate',
      summary: 'The gate: target, threshold, and the risk–coverage curve it was fitted to',
      tag: 'knowledge',
      access: KEEPERS,
      responses: { 200: gateView },
      run: async (call) => {
        const gate = await view(staffOfCall(call).tenantId);
        return ok(gate, etag(gate.version));
      },
    }),
    route({
      method: 'put',
      path: '/v1/knowledge/gate',
      summary: 'Chooses the largest share of wrong answers; the gate is fitted again, the old one decides meanwhile',
      tag: 'knowledge',
      access: KEEPERS,
      body: gateTarget,
      responses: { 200: gateView },
      errors: ['stale_version', 'precondition_required'],
      versioned: true,
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const { target } = call.body;
        const saved = await store.putSetting(tenantId, GATE_TARGET_SETTING, { target }, call.ifMatch);
        if (saved.kind === 'stale') {
          throw new KefuError('stale_version', undefined, { details: { current: await view(tenantId) } });
        }
        // Every server looks at the setting and fits for itself (WorkerKnowledgeSearch's watch).
        const gate = await view(tenantId);
        return ok(gate, etag(gate.version));
      },
    }),
  ];
}

/** The stored gate without its weights; one of an older form is as good as none: a new one is being fitted. */
function readGate(value: unknown): z.infer<typeof fittedGate> | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, ...rest } = value as { version?: unknown };
  const parsed = fittedGate.safeParse({ ...rest, gateVersion: version });
  return parsed.success ? parsed.data : null;
}
