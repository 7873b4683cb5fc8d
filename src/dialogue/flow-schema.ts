/** The shape of a flow file, kind by kind of step. What the shapes mean is in docs/FLOWS.md; cross checks are in flow-checks.ts. */
import { z } from 'zod';
import { PRIORITIES } from '../domain/ticket.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a name of lower-case letters, digits and _');
const target = name;
const text = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const operation = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'must be an operation such as order.get');
const template = z.string().min(1).max(500);
const tries = z.number().int().min(1).max(10).default(3);
const input = z.record(name, template).default({});
const store = z.array(name).default([]);

const ENTITY_KINDS = [
  'order_number',
  'phone',
  'phone_last4',
  'email',
  'money',
  'date',
  'tracking_number',
  'quantity',
  'product',
] as const;

export const slotSchema = z
  .strictObject({
    label: text,
    entity: z.enum(ENTITY_KINDS).optional(),
    pattern: z.string().min(1).max(500).optional(),
    upper: z.boolean().default(false),
    choices: z
      .array(z.strictObject({ value: name, label: text, words: z.array(z.string().min(1)).min(1) }))
      .min(2)
      .optional(),
    text: z.strictObject({ min: z.number().int().min(1), max: z.number().int().max(1000) }).optional(),
    part: z.strictObject({ of: name.optional(), names: z.array(z.string().min(1).max(200)).default([]) }).optional(),
    early: z.array(z.string().min(1).max(500)).default([]),
    remember: z.boolean().default(false),
    secret: z.boolean().default(false),
    help: z
      .strictObject({
        article: text.optional(),
        text: text.optional(),
        names: z.array(z.string().min(1).max(200)).default([]),
      })
      .refine((help) => (help.article === undefined) !== (help.text === undefined), {
        message: 'needs exactly one of article and text',
      })
      .optional(),
  })
  .refine(
    (slot) =>
      [slot.entity ?? (slot.text ? undefined : slot.pattern), slot.choices, slot.text].filter((x) => x !== undefined)
        .length === 1,
    {
      message:
        'needs exactly one of entity (with or without pattern), pattern, choices or text (with or without pattern)',
    },
  )
  .refine((slot) => slot.part === undefined || slot.text !== undefined, { message: 'only a text has a part' });

export const flowSchema = z.strictObject({
  version: z.literal(1),
  flow: name,
  title: text,
  category: z.string().min(1),
  connector: z.string().min(1),
  slots: z.record(name, z.unknown()).default({}),
  steps: z.array(z.unknown()).min(1),
});

const base = { id: name };
/** By the key that says what a step does. */
export const STEP_SCHEMAS = {
  collect: z.strictObject({ ...base, collect: name, prompt: text, reprompt: text, tries, next: target.optional() }),
  verify: z.strictObject({
    ...base,
    verify: operation,
    order: name,
    last4: name,
    store,
    prompt: text,
    reprompt: text,
    tries,
    next: target.optional(),
  }),
  read: z.strictObject({
    ...base,
    read: operation,
    input,
    store,
    not_found: target.optional(),
    refused: target.optional(),
    unavailable: target.optional(),
    next: target.optional(),
  }),
  branch: z.strictObject({ ...base, branch: name, when: z.record(z.string().min(1), target), else: target }),
  confirm: z.strictObject({
    ...base,
    confirm: text,
    agree: z.array(z.string().min(1).max(300)).default([]),
    yes: target.optional(),
    no: target.optional(),
    edit: z.array(name).default([]),
  }),
  change: z.strictObject({
    ...base,
    change: operation,
    input,
    store,
    waiting: text,
    done: text,
    refusals: z.record(name, text).default({}),
    refused: target.optional(),
    next: target.optional(),
  }),
  say: z.strictObject({ ...base, say: text, next: target.optional() }),
  handoff: z.strictObject({
    ...base,
    handoff: z.enum(['visitor_asked', 'not_understood', 'flow_failed', 'verification_failed', 'negative_sentiment']),
    priority: z.enum(PRIORITIES).optional(),
    text: text.optional(),
  }),
  end: z.strictObject({ ...base, end: z.literal(true), text: text.optional() }),
} as const;

export type StepKind = keyof typeof STEP_SCHEMAS;
export type RawStep = {
  readonly [K in StepKind]: { readonly kind: K; readonly raw: z.output<(typeof STEP_SCHEMAS)[K]> };
}[StepKind];
export type RawSlot = z.output<typeof slotSchema>;
export const STEP_KINDS = Object.keys(STEP_SCHEMAS) as readonly StepKind[];
