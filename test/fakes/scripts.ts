/**
 * Plays scripts of a conversation through the compiled starter flows. A script is a table: what is said, what comes back.
 */
import { expect, it } from 'vitest';
import type { DialogueContext } from '../../src/dialogue/context.ts';
import type { ConnectorResult } from '../../src/domain/connector.ts';
import { type OrdersMood, Talk } from './talk.ts';
import type { Said } from './understanding.ts';

type Line = readonly [
  says: string,
  hears: RegExp,
  how?: Said & { readonly orders?: OrdersMood; readonly rest?: Said['intents']; readonly outcome?: ConnectorResult },
];
interface Script {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly customer?: DialogueContext['verifiedCustomer'];
  readonly lines: readonly Line[];
  readonly check?: (talk: Talk) => void;
}

/** As a line: run the waiting job. */
export const JOB = '(the job runs)';

export const track = { intents: { 'order.track': 0.95 } };
export const refund = { intents: { 'return.request': 0.95 } };
export const address = { intents: { 'address.change': 0.95 } };
export const invoice = { intents: { 'invoice.request': 0.95 } };

function play(script: Script): Talk {
  const talk = new Talk(script.lang, script.customer ?? null);
  for (const [says, hears, how = {}] of script.lines) {
    const { orders, outcome, ...said } = how;
    if (orders) talk.orders = orders;
    const heard = says === JOB ? talk.runJob(outcome) : talk.say(says, said);
    expect(heard, `after "${says}"`).toMatch(hears);
  }
  return talk;
}

export function plays(scripts: readonly Script[]): void {
  it.each(scripts.map((script) => [`${script.lang}: ${script.name}`, script] as const))('%s', (_name, script) => {
    const talk = play(script);
    script.check?.(talk);
  });
}

export const decided = (decision: string) => (talk: Talk) => expect(talk.last.decision).toBe(decision);
export const handedOver = (reason: string) => (talk: Talk) => expect(talk.last.handoff?.reason).toBe(reason);
export const ended = (talk: Talk) => expect(talk.state.flow).toBeNull();
export const keptOrder = (number: string) => (talk: Talk) => expect(talk.state.slots.order_number).toBe(number);
