/** A bad flow names its file, its line and its fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starterFlows, starterIntents, starterReplies } from '../../test/fakes/talk.ts';
import { compileFlows, FlowError } from './compile-flows.ts';
import { parseIntents, parseReplies } from './intent-table.ts';

/** Line 1 is `version: 1`. */
const GOOD = `version: 1
flow: demo
title: { zh: 演示, en: Demo }
category: orders
connector: orders
slots:
  order_number: { label: { zh: 订单号, en: order number }, entity: order_number, upper: true }
  phone_last4: { label: { zh: 尾号, en: last four }, entity: phone_last4, secret: true }
  colour:
    label: { zh: 颜色, en: colour }
    choices:
      - { value: red, label: { zh: 红, en: Red }, words: [红] }
      - { value: blue, label: { zh: 蓝, en: Blue }, words: [蓝] }
steps:
  - id: ask
    collect: order_number
    prompt: { zh: 订单号？, en: Order number? }
    reprompt: { zh: 再说一次, en: Again }
  - id: prove
    verify: order.get
    order: order_number
    last4: phone_last4
    store: [status]
    prompt: { zh: 尾号？, en: Digits? }
    reprompt: { zh: 再说一次, en: Again }
  - id: pick
    collect: colour
    prompt: { zh: 颜色？, en: Colour? }
    reprompt: { zh: 再说一次, en: Again }
  - id: fork
    branch: colour
    when: { red: sure, blue: bye }
    else: bye
  - id: sure
    confirm: { zh: "{order_number} 改成 {colour}？", en: "{order_number} to {colour}?" }
    edit: [colour]
  - id: act
    change: order.paint
    input: { order_number: '{order_number}', colour: '{colour}' }
    waiting: { zh: 稍等, en: Wait }
    done: { zh: 好了, en: Done }
  - id: bye
    end: true
`;

function faultOf(text: string): string {
  try {
    compileFlows([{ name: 'demo.yaml', text }]);
  } catch (error) {
    expect(error).toBeInstanceOf(FlowError);
    return (error as FlowError).message;
  }
  return 'compiled';
}

/** The good flow with one thing changed. */
function broken(from: string, to: string): string {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
}

/** The line on which `text` first occurs. */
function lineOf(flow: string, text: string): number {
  return flow.slice(0, flow.indexOf(text)).split('\n').length;
}

describe('compiling flows', () => {
  it('takes a sound one', () => {
    expect(faultOf(GOOD)).toBe('compiled');
  });

  it.each([
    ['broken YAML', 'steps:', 'steps: [', 'demo.yaml:'],
    ['a key given twice', 'category: orders', 'category: orders\ncategory: x', 'Map keys must be unique'],
    ['a missing key', 'category: orders\n', '', 'category: Invalid input'],
    ['an unknown key', 'category: orders', 'category: orders\ncolour: red', 'flow: unknown key "colour"'],
    ['a text in one language only', 'title: { zh: 演示, en: Demo }', 'title: { zh: 演示 }', 'flow: title.en'],
    ['a step of no kind', '    end: true', '    finish: true', 'step 7 must have exactly one of collect, verify'],
    ['a step of two kinds', '    end: true', '    end: true\n    say: { zh: a, en: b }', 'it has say and end'],
    ['an unknown key in a step', '    edit: [colour]', '    edits: [colour]', 'step "sure": unknown key "edits"'],
    [
      'a slot that does not exist',
      '    collect: colour',
      '    collect: color',
      'step "pick": there is no slot "color"',
    ],
    [
      'help in two forms',
      'entity: order_number,',
      'entity: order_number, help: { article: { zh: a, en: b }, text: { zh: a, en: b } },',
      'needs exactly one of article and text',
    ],
    [
      'a part of what is no text',
      'entity: order_number,',
      'entity: order_number, part: { names: [room] },',
      'only a text has a part',
    ],
    [
      'what was sent shown where nothing was asked for',
      'en: "{order_number} to {colour}?"',
      'en: "{given} to {colour}?"',
      'step "sure": unknown placeholder {given}',
    ],
    [
      'words for yes that are no pattern',
      '    edit: [colour]',
      "    agree: ['(']\n    edit: [colour]",
      'Invalid regular expression',
    ],
    ['a step id used twice', '  - id: act', '  - id: pick', 'step "pick" is defined twice'],
    ['a target that does not exist', '    else: bye', '    else: goodbye', 'step "fork": there is no step "goodbye"'],
    [
      'a step no path leads to',
      '    when: { red: sure, blue: bye }',
      '    when: { red: bye, blue: bye }',
      'step "sure": no path leads here',
    ],
    ['a choice that does not exist', 'when: { red: sure', 'when: { green: sure', 'slot "colour" has no choice "green"'],
    [
      'an unknown placeholder',
      'en: "{order_number} to {colour}?"',
      'en: "{order} to {colour}?"',
      'step "sure": unknown placeholder {order}',
    ],
    [
      'a brace that is no placeholder',
      'en: "{order_number} to {colour}?"',
      'en: "{Order} to {colour}?"',
      '"{Order}" is not a placeholder',
    ],
    [
      'a secret that would be shown',
      'zh: 颜色？',
      'zh: "{phone_last4}？"',
      '{phone_last4} is secret and must not be shown',
    ],
    [
      'an unknown placeholder in an input',
      "colour: '{colour}' }",
      "colour: '{color}' }",
      'unknown placeholder {color}',
    ],
    ['a proof that is not secret', ', secret: true', '', 'proves ownership and must be secret'],
    [
      'an edit of a slot nobody collects',
      '    edit: [colour]',
      '    edit: [phone_last4]',
      'no step collects "phone_last4"',
    ],
    ['a pattern that is none', 'upper: true', "pattern: '('", 'slots.order_number: Invalid regular expression'],
    ['a slot with two sources', 'upper: true', 'text: { min: 1, max: 2 }', 'slot "order_number": needs exactly one of'],
    ['an early pattern without a group', 'upper: true', "early: ['no group']", 'early pattern needs a group'],
    [
      'a slot nobody asks for',
      'steps:',
      '  extra: { label: { zh: 多, en: extra }, pattern: x }\nsteps:',
      'slot "extra": no step collects it',
    ],
    [
      'a stored field that is a slot of the visitor',
      'store: [status]',
      'store: [colour]',
      '"colour" is a slot the visitor fills',
    ],
    [
      'a change that needs no proof',
      '  - id: prove',
      '  - id: skip\n    branch: order_number\n    when: { x: act }\n    else: prove\n  - id: prove',
      'step "act": can be reached without a verify step',
    ],
    [
      'a loop in which nobody is asked',
      '    else: bye',
      '    else: fork',
      'step "fork": is on a loop in which nothing waits',
    ],
    ['too many tries', '    collect: colour', '    collect: colour\n    tries: 99', 'step "pick": tries'],
    ['a choice given twice', 'value: blue', 'value: red', 'choice "red" is there twice'],
  ])('refuses %s', (_what, from, to, fault) => {
    expect(faultOf(broken(from, to))).toContain(fault);
  });

  it.each([
    ['category: orders', 'category: 7', 'category: 7'],
    ['    collect: colour', '    collect: color', 'collect: color'],
    ['    else: bye', '    else: goodbye', 'else: goodbye'],
    ['en: "{order_number} to {colour}?"', 'en: "{order} to {colour}?"', '{order} to'],
    ['    edit: [colour]', '    edits: [colour]', 'edits:'],
    ['upper: true', "pattern: '('", "pattern: '('"],
  ])('names the line of "%s" made "%s"', (from, to, at) => {
    const flow = broken(from, to);
    expect(faultOf(flow)).toMatch(new RegExp(`^demo\\.yaml:${lineOf(flow, at)}: `));
  });

  it('names the line where YAML itself breaks', () => {
    expect(faultOf(broken('    end: true', '    end: "true'))).toMatch(/^demo\.yaml:\d+: /);
  });

  it('refuses two flows of one name', () => {
    const twice = () =>
      compileFlows([
        { name: 'a.yaml', text: GOOD },
        { name: 'b.yaml', text: GOOD },
      ]);
    expect(twice).toThrow('b.yaml:2: flow "demo" is defined in a.yaml already');
  });

  it('refuses a file that grows without end', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
      .join('\n')}\n`;
    expect(faultOf(bomb)).toMatch(/^demo\.yaml:\d+: /);
  });

  it('takes the example of the documentation', () => {
    const guide = readFileSync(new URL('../../docs/FLOWS.md', import.meta.url), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    expect(faultOf(example)).toBe('compiled');
  });

  it('takes the starter pack', () => {
    expect([...starterFlows.flows.keys()]).toEqual([
      'cancel_order',
      'change_address',
      'invoice',
      'return_refund',
      'track_order',
    ]);
  });
});

describe('reading intents and replies', () => {
  const intents = `version: 1
intents:
  - { id: order.track, kind: flow, flow: demo, category: shipping, title: { zh: 查, en: Track } }
  - { id: chat.greet, kind: chat, title: { zh: 好, en: Hi } }
`;
  const flows = compileFlows([{ name: 'demo.yaml', text: GOOD }]);

  it('takes the starter pack', () => {
    expect(starterIntents.intents.size).toBeGreaterThanOrEqual(40);
    expect(starterReplies.replies.size).toBeGreaterThan(0);
  });

  it.each([
    ['a flow that does not exist', 'flow: demo', 'flow: other', 'i.yaml:3: intent "order.track" starts flow "other"'],
    ['an id used twice', 'id: chat.greet', 'id: order.track', 'i.yaml:4: intent "order.track" is defined twice'],
    ['a kind that does not exist', 'kind: chat', 'kind: talk', 'i.yaml:4: intent 2: kind'],
  ])('refuses %s', (_what, from, to, fault) => {
    expect(() => parseIntents({ name: 'i.yaml', text: intents.replace(from, to) }, flows)).toThrow(fault);
  });

  it('refuses a chat intent without a reply', () => {
    const table = parseIntents({ name: 'i.yaml', text: intents }, flows);
    const read = () => parseReplies({ name: 'r.yaml', text: 'version: 1\nreplies: {}\n' }, table);
    expect(read).toThrow('r.yaml:2: chat intent "chat.greet" has no reply');
  });

  it('refuses a reply to what is no chat', () => {
    const table = parseIntents({ name: 'i.yaml', text: intents }, flows);
    const text = 'version: 1\nreplies:\n  chat.greet: { zh: [好], en: [hi] }\n  order.track: { zh: [好], en: [hi] }\n';
    expect(() => parseReplies({ name: 'r.yaml', text }, table)).toThrow('r.yaml:4: "order.track" is not a chat intent');
  });
});
