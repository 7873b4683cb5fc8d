/** The order system of the simulation. */
import type { ConnectorResult } from '../../src/domain/connector.ts';
import type { TenantId } from '../../src/domain/ids.ts';
import type { Connector } from '../../src/ports/connector.ts';
import type { SeededWorld } from './seeded-world.ts';

export const ORDER = {
  orderNumber: 'KF202611010001',
  customerId: 'cust_01',
} as const;
/** An order system that acts once per idempotency key, and can fail after acting: the reply is lost, the effect stays. */
export class Orders implements Connector {
  readonly effects = new Map<string, number>();
  readonly calls = new Map<string, number>();
  readonly #world: SeededWorld;

  constructor(world: SeededWorld) {
    this.#world = world;
  }

  async read(): Promise<ConnectorResult> {
    return {
      kind: 'ok',
      data: {
        order_number: ORDER.orderNumber,
        verified_by: 'customer_id',
        status: 'completed',
        invoice_state: 'none',
        amount: '159.00',
        items_zh: '溪流电热水壶',
        items_en: 'Brook electric kettle',
      },
      stale: false,
      asOf: '2026-11-20T08:00:00.000Z',
    };
  }

  async change(_tenant: TenantId, _operation: string, _input: unknown, key: string): Promise<ConnectorResult> {
    this.calls.set(key, (this.calls.get(key) ?? 0) + 1);
    if (!this.effects.has(key)) this.effects.set(key, 1);
    if (this.#world.random() < 0.3) return { kind: 'unavailable', reason: 'the reply was lost' };
    return {
      kind: 'ok',
      data: { invoice_number: 'INV-1', reference: 'R-1' },
      stale: false,
      asOf: '2026-11-20T08:00:00.000Z',
    };
  }
}
