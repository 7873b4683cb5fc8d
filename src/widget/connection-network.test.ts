/** Random runs of two tabs over a network that cuts, delays and refuses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeVisitorServer } from '../../test/fakes/visitor-server.ts';
import { makeTab, texts } from '../../test/fakes/visitor-tab.ts';

/** One step of a random run over two tabs of one visitor. */
type Step =
  | { kind: 'send' | 'cut' | 'accept' | 'toServer' | 'toClient' | 'tick'; tab: 0 | 1; count: number }
  | { kind: 'say' | 'refuse'; tab: 0 | 1; count: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'send' as const,
    'send' as const,
    'cut' as const,
    'accept' as const,
    'accept' as const,
    'toServer' as const,
    'toServer' as const,
    'toClient' as const,
    'toClient' as const,
    'tick' as const,
    'say' as const,
    'refuse' as const,
  ),
  tab: fc.constantFrom(0 as const, 1 as const),
  count: fc.integer({ min: 1, max: 4 }),
});

describe('Whatever the network does', () => {
  test('the displayed list ends equal to the server’s, with nothing lost or doubled and each tab’s texts in order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 5 }), (steps, resumePage) => {
        const server = new FakeVisitorServer({ resumePage });
        const tabs = [makeTab(server), makeTab(server)] as const;
        const sent: [string[], string[]] = [[], []];
        let said = 0;
        for (const tab of tabs) tab.connection.start();
        for (const { kind, tab: index, count } of steps) {
          const tab = tabs[index];
          if (kind === 'send') {
            const text = `tab${index}-${sent[index].length}`;
            sent[index].push(text);
            tab.connection.send(text);
          } else if (kind === 'cut') tab.socket.cut();
          else if (kind === 'accept') tab.socket.accept();
          else if (kind === 'toServer') tab.socket.flushToServer(count);
          else if (kind === 'toClient') tab.socket.flushToClient(count);
          else if (kind === 'tick') tab.clock.advance(count * 900);
          else if (kind === 'say') server.say({ author: 'assistant', text: `say-${said++}` });
          else server.refusals.push({ code: 'rate_limited', details: { retryAfterMs: count * 300 } });
          for (const each of tabs) {
            const seqs = each.connection.state.messages.map((m) => m.seq);
            expect(seqs).toEqual(seqs.map((_, i) => i + 1));
          }
        }
        for (const tab of tabs) {
          tab.calm();
          for (const item of [...tab.connection.state.outgoing]) tab.connection.retry(item.clientMessageId);
        }
        for (const tab of [...tabs, ...tabs]) tab.calm();
        for (const [index, tab] of tabs.entries()) {
          expect(tab.shown()).toEqual(texts(server));
          expect(server.accepted.filter((text) => text.startsWith(`tab${index}-`)).sort()).toEqual(
            [...sent[index as 0 | 1]].sort(),
          );
        }
        if (server.refusals.length === 0 && steps.every((s) => s.kind !== 'refuse' && s.kind !== 'tick')) {
          for (const index of [0, 1] as const) {
            expect(server.accepted.filter((text) => text.startsWith(`tab${index}-`))).toEqual(sent[index]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a visitor who starts anew in between ends with the server’s current conversation, and nothing is sent twice', () => {
    const anyStep = fc.oneof(
      { weight: 9, arbitrary: step },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('anew' as const), tab: fc.constantFrom(0 as const, 1 as const) }),
      },
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 80 }), (steps) => {
        const server = new FakeVisitorServer({ resumePage: 3 });
        const tabs = [makeTab(server), makeTab(server)] as const;
        let written = 0;
        for (const tab of tabs) tab.connection.start();
        for (const each of steps) {
          const tab = tabs[each.tab];
          if (each.kind === 'anew') void tab.connection.startAnew();
          else if (each.kind === 'send') tab.connection.send(`text-${written++}`);
          else if (each.kind === 'cut') tab.socket.cut();
          else if (each.kind === 'accept') tab.socket.accept();
          else if (each.kind === 'toServer') tab.socket.flushToServer(each.count);
          else if (each.kind === 'toClient') tab.socket.flushToClient(each.count);
          else if (each.kind === 'tick') tab.clock.advance(each.count * 900);
          else if (each.kind === 'say') server.say({ author: 'assistant', text: 'said' });
        }
        for (const tab of [...tabs, ...tabs]) tab.calm();
        expect(new Set(server.accepted).size).toBe(server.accepted.length);
        for (const tab of tabs) {
          // What may have been lost with the old conversation is left for the visitor to decide.
          for (const item of [...tab.connection.state.outgoing]) {
            expect(item.delivery).toEqual({ state: 'failed', code: 'conversation_changed' });
            tab.connection.discard(item.clientMessageId);
          }
          expect(tab.shown()).toEqual(texts(server));
        }
      }),
      { numRuns: 300 },
    );
  });
});
