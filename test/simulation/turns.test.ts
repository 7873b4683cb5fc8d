/**
 * Seeded simulation of the turn: two servers over one store, visitors who write quickly and send again, staff who take,
 * release and speak, an order system that is slow, and servers that die at any point. A failing seed is a named test.
 */

import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../src/domain/ids.ts';
import { type Simulation, simulate, TENANT } from './simulation.ts';

async function check(sim: Simulation): Promise<void> {
  expect(sim.spokeWrongly).toEqual([]);
  // A turn whose commit breaks an invariant fails loudly: racing alone must never get that far.
  expect(sim.faults).toEqual([]);
  for (const [conversationId, acked] of sim.acked) {
    const id = conversationId as ConversationId;
    const messages = await sim.store.listMessages(TENANT, id, { afterSeq: 0, limit: 1000 });
    expect(messages.map((message) => message.seq)).toEqual(messages.map((_, index) => index + 1));
    const fromVisitor = messages.filter((message) => message.author === 'visitor');
    expect(new Set(fromVisitor.map((message) => message.clientMessageId))).toEqual(acked);
    expect(fromVisitor).toHaveLength(acked.size);
    const turns = await sim.store.listTurns(TENANT, id);
    const covered = turns.flatMap((turn) => turn.covers).sort((a, b) => a - b);
    expect(covered).toEqual(fromVisitor.map((message) => message.seq));
    // Every automatic message belongs to a turn that was committed, once.
    const turnIds = new Set(turns.map((turn) => turn.id));
    for (const message of messages) {
      if (message.author === 'assistant') expect(turnIds.has(message.turnId as never)).toBe(true);
    }
  }
  expect(await sim.store.pendingOutbox(10)).toEqual([]);
  // The order system acted once for every key, however often it was called.
  for (const times of sim.orders.effects.values()) expect(times).toBe(1);
  const jobTurns = (
    await Promise.all([...sim.acked.keys()].map((id) => sim.store.listTurns(TENANT, id as ConversationId)))
  )
    .flat()
    .filter((turn) => turn.trigger === 'job');
  expect(jobTurns).toHaveLength(sim.orders.calls.size);
}

describe('turns over two servers that race and crash', () => {
  const seeds = Number(process.env.KEFU_SIMULATION_SEEDS ?? 40);
  it.each(Array.from({ length: seeds }, (_, index) => index + 1))(
    'seed %i: nothing acknowledged is lost or answered twice, one speaker, changes once',
    async (seed) => {
      await check(await simulate(seed));
    },
  );

  it('exercises changes, relays and handoffs over its seeds (or the seeds prove nothing)', async () => {
    const seen = new Set<string>();
    let changes = 0;
    for (let seed = 1; seed <= Math.min(seeds, 15); seed++) {
      const sim = await simulate(seed);
      changes += sim.orders.effects.size;
      for (const id of sim.acked.keys()) {
        for (const turn of await sim.store.listTurns(TENANT, id as ConversationId)) seen.add(turn.decision);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['answered', 'handed_off', 'relayed', 'flow', 'chat', 'job']));
    expect(changes).toBeGreaterThan(0);
  });
});
