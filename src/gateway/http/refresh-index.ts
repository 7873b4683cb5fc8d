/** After a publishing: the index follows. */
import type { TenantId } from '../../domain/ids.ts';
import type { GatewayDeps } from '../deps.ts';

/** The new version is durable already: searching it a moment later is better than failing the call. */
export async function refreshIndex(
  deps: Pick<GatewayDeps, 'changed' | 'knowledge' | 'logger'>,
  tenantId: TenantId,
): Promise<void> {
  deps.changed?.(tenantId, 'knowledge');
  try {
    await deps.knowledge.refresh(tenantId);
  } catch (error) {
    deps.logger.error({ err: error, tenantId }, 'index not refreshed; it will be');
  }
}
