/**
 * The intents: the one place that says how intents, flows, articles and replies relate (intents.yaml), and the fixed replies
 * to chit-chat (replies.yaml).
 */
import { z } from 'zod';
import type { LocalText } from '../domain/language.ts';
import type { CompiledFlows } from './flow.ts';
import type { SourceFile } from './yaml-source.ts';
import { checkShape, FlowError, readYaml } from './yaml-source.ts';

const CONTROLS = ['human', 'cancel', 'affirm', 'deny', 'correct', 'repeat'] as const;
export type Control = (typeof CONTROLS)[number];

export type Intent = { readonly id: string; readonly title: LocalText } & (
  | { readonly kind: 'flow'; readonly flow: string; readonly category: string }
  | { readonly kind: 'hint'; readonly category: string }
  | { readonly kind: 'chat' }
  | { readonly kind: 'control'; readonly control: Control }
);

export interface IntentTable {
  readonly intents: ReadonlyMap<string, Intent>;
}
/** Texts by intent id; one of them is said. */
export interface ReplyTable {
  readonly replies: ReadonlyMap<string, Readonly<Record<'zh' | 'en', readonly string[]>>>;
}

const title = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'must be a name such as order.track');
const intentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('flow'), flow: z.string().min(1), category: z.string().min(1), title }),
  z.strictObject({ id, kind: z.literal('hint'), category: z.string().min(1), title }),
  z.strictObject({ id, kind: z.literal('chat'), title }),
  z.strictObject({ id, kind: z.literal('control'), control: z.enum(CONTROLS), title }),
]);
const tableSchema = z.strictObject({ version: z.literal(1), intents: z.array(z.unknown()).min(1) });

/** Parses intents.yaml. With `flows`, an intent that starts one that does not exist is a fault. Errors: FlowError. */
export function parseIntents(file: SourceFile, flows?: CompiledFlows): IntentTable {
  const source = readYaml(file);
  const table = checkShape(source, [], tableSchema, source.value, 'intents');
  const intents = new Map<string, Intent>();
  for (const [index, raw] of table.intents.entries()) {
    const intent: Intent = checkShape(source, ['intents', index], intentSchema, raw, `intent ${index + 1}`);
    const fail = (fault: string): never => {
      throw new FlowError(file.name, source.lineOf(['intents', index]), fault);
    };
    if (intents.has(intent.id)) fail(`intent "${intent.id}" is defined twice`);
    if (intent.kind === 'flow' && flows && !flows.flows.has(intent.flow)) {
      fail(`intent "${intent.id}" starts flow "${intent.flow}", which does not exist`);
    }
    intents.set(intent.id, intent);
  }
  return { intents };
}

const texts = z.array(z.string().trim().min(1)).min(1);
const repliesSchema = z.strictObject({
  version: z.literal(1),
  replies: z.record(id, z.strictObject({ zh: texts, en: texts })),
});

/** Parses replies.yaml. With `intents`, a chat intent without a reply, or a reply for none, is a fault. Errors: FlowError. */
export function parseReplies(file: SourceFile, intents?: IntentTable): ReplyTable {
  const source = readYaml(file);
  const table = checkShape(source, [], repliesSchema, source.value, 'replies');
  const replies = new Map(Object.entries(table.replies));
  if (intents) {
    for (const name of replies.keys()) {
      if (intents.intents.get(name)?.kind !== 'chat') {
        throw new FlowError(file.name, source.lineOf(['replies', name]), `"${name}" is not a chat intent`);
      }
    }
    for (const intent of intents.intents.values()) {
      if (intent.kind === 'chat' && !replies.has(intent.id)) {
        throw new FlowError(file.name, source.lineOf(['replies']), `chat intent "${intent.id}" has no reply`);
      }
    }
  }
  return { replies };
}
