/** A number said alone, in a flow that names nothing it might be called. */
import { describe, expect, it } from 'vitest';
import { context } from '../../test/fakes/talk.ts';
import { understanding } from '../../test/fakes/understanding.ts';
import { initialDialogueState } from '../domain/dialogue.ts';
import { compileFlows } from './compile-flows.ts';
import { withPart } from './part-of-value.ts';
import { startRun } from './run.ts';

const FLOW = `version: 1
flow: move
title: { zh: 搬家, en: Move }
category: shipping
connector: orders
slots:
  place: { label: { zh: 地址, en: address }, text: { min: 2, max: 100 }, part: {} }
steps:
  - { id: ask, collect: place, prompt: { zh: 哪里？, en: Where? }, reprompt: { zh: 再来, en: Again } }
  - { id: bye, end: true, text: { zh: "{place}", en: "{place}" } }
`;
const flow = compileFlows([{ name: 'move.yaml', text: FLOW }]).flows.get('move')!;

function heard(standing: string, text: string): string | null {
  const run = startRun(context, flow, initialDialogueState('zh'), { place: standing });
  return withPart(run, flow.slots.get('place')!, understanding(text));
}

describe('a part without names', () => {
  it.each([
    ['文三路201号3室', '503', '文三路201号503室'],
    ['文三路201号 12-602', '12-503', '文三路201号 12-503'],
    ['文三路201号3楼', '201改成203', '文三路203号3楼'],
  ])('is a room that is marked, stands last, or is said to be replaced: %s, %s', (standing, text, whole) => {
    expect(heard(standing, text)).toBe(whole);
  });

  it('is not just any number', () => {
    expect(heard('文三路201号3楼', '503')).toBeNull();
  });
});
