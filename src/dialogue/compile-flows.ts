/**
 * YAML flows → compiled flows. Whatever could go wrong with a flow while a visitor waits is found here instead, at start or
 * on save: a bad flow names its file, line and fault. How to write one: docs/FLOWS.md.
 */
import type { LocalText } from '../domain/language.ts';
import type { CompiledFlow, CompiledFlows, SlotSource, SlotSpec, Step } from './flow.ts';
import { END } from './flow.ts';
import { checkFlow } from './flow-checks.ts';
import type { RawSlot, RawStep, StepKind } from './flow-schema.ts';
import { flowSchema, STEP_KINDS, STEP_SCHEMAS, slotSchema } from './flow-schema.ts';
import type { SourceFile, YamlSource } from './yaml-source.ts';
import { checkShape, FlowError, readYaml } from './yaml-source.ts';

export { FlowError } from './yaml-source.ts';

/**
 * Compiles a tenant's flows. `files[].name` is used in error messages only. Errors: FlowError (`file:line: fault`) for the
 * first thing found wrong: YAML, shape, unknown slots, steps, placeholders, unreachable steps, loops that never wait, changes
 * without proof of ownership, two flows of one name.
 */
export function compileFlows(files: readonly SourceFile[]): CompiledFlows {
  const flows = new Map<string, CompiledFlow>();
  for (const file of files) {
    const source = readYaml(file);
    const flow = compileFlow(source);
    const twin = flows.get(flow.id);
    if (twin)
      throw new FlowError(file.name, source.lineOf(['flow']), `flow "${flow.id}" is defined in ${twin.file} already`);
    flows.set(flow.id, flow);
  }
  return { flows };
}

function compileFlow(source: YamlSource): CompiledFlow {
  const raw = checkShape(source, [], flowSchema, source.value, 'flow');
  const slots = new Map<string, SlotSpec>();
  for (const [name, value] of Object.entries(raw.slots)) {
    const shape = checkShape(source, ['slots', name], slotSchema, value, `slot "${name}"`);
    slots.set(name, compileSlot(source, name, shape));
  }
  const rawSteps = raw.steps.map((value, index) => readStep(source, value, index));
  const steps = new Map<string, Step>();
  for (const [index, step] of rawSteps.entries()) {
    const id = step.raw.id;
    const line = source.lineOf(['steps', index]);
    if (steps.has(id)) throw new FlowError(source.file, line, `step "${id}" is defined twice`);
    if (step.kind === 'confirm')
      for (const [at, text] of step.raw.agree.entries()) regex(source, ['steps', index, 'agree', at], text);
    steps.set(id, compileStep(step, line, rawSteps[index + 1]?.raw.id ?? END));
    for (const field of storedBy(step)) {
      const declared = slots.get(field);
      if (declared && declared.source.kind !== 'system') {
        throw new FlowError(
          source.file,
          source.lineOf(['steps', index, 'store']),
          `step "${id}": "${field}" is a slot the visitor fills; store it under another name`,
        );
      }
      slots.set(field, systemSlot(field));
    }
  }
  const flow: CompiledFlow = {
    id: raw.flow,
    file: source.file,
    title: raw.title,
    category: raw.category,
    connector: raw.connector,
    slots,
    start: rawSteps[0]?.raw.id ?? END,
    steps,
  };
  checkFlow(flow, source);
  return flow;
}

function storedBy(step: RawStep): readonly string[] {
  return step.kind === 'verify' || step.kind === 'read' || step.kind === 'change' ? step.raw.store : [];
}

function systemSlot(name: string): SlotSpec {
  const label: LocalText = { zh: name, en: name };
  return { name, label, source: { kind: 'system' }, early: [], remember: false, secret: false, help: null, part: null };
}

function compileSlot(source: YamlSource, name: string, raw: RawSlot): SlotSpec {
  const pattern = raw.pattern === undefined ? null : regex(source, ['slots', name, 'pattern'], raw.pattern);
  const early = raw.early.map((text, index) => {
    const compiled = regex(source, ['slots', name, 'early', index], text);
    if (!hasGroup(compiled)) {
      throw new FlowError(
        source.file,
        source.lineOf(['slots', name, 'early', index]),
        `slot "${name}": early pattern needs a group ( ) around the value`,
      );
    }
    return compiled;
  });
  let from: SlotSource;
  if (raw.choices) {
    const values = raw.choices.map((choice) => choice.value);
    const twice = values.findIndex((value, index) => values.indexOf(value) !== index);
    if (twice >= 0)
      throw new FlowError(
        source.file,
        source.lineOf(['slots', name, 'choices', twice]),
        `slot "${name}": choice "${values[twice]}" is there twice`,
      );
    from = { kind: 'choice', choices: raw.choices };
  } else if (raw.text) {
    if (raw.text.min > raw.text.max)
      throw new FlowError(
        source.file,
        source.lineOf(['slots', name, 'text']),
        `slot "${name}": min is larger than max`,
      );
    from = { kind: 'text', min: raw.text.min, max: raw.text.max, pattern };
  } else {
    from = { kind: 'value', entity: raw.entity ?? null, pattern, upper: raw.upper };
  }
  const { label, remember, secret } = raw;
  const help = compileHelp(source, name, raw);
  return { name, label, source: from, early, remember, secret, help, part: compilePart(source, name, raw) };
}

function compileHelp(source: YamlSource, name: string, { label, help }: RawSlot): SlotSpec['help'] {
  if (!help) return null;
  for (const [index, text] of help.names.entries()) regex(source, ['slots', name, 'help', 'names', index], text);
  const literal = [label.zh, label.en].map((text) => text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names = regex(source, ['slots', name, 'help'], [...literal, ...help.names].join('|'));
  return { article: help.article ?? null, text: help.text ?? null, names };
}

function compilePart(source: YamlSource, name: string, { part }: RawSlot): SlotSpec['part'] {
  if (!part) return null;
  for (const [index, text] of part.names.entries()) regex(source, ['slots', name, 'part', 'names', index], text);
  return { of: part.of ?? null, names: part.names.join('|') };
}

function regex(source: YamlSource, path: readonly (string | number)[], text: string): RegExp {
  try {
    return new RegExp(text, 'iu');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'not a pattern';
    throw new FlowError(source.file, source.lineOf(path), `${path.slice(0, 2).join('.')}: ${why}`);
  }
}

/** An alternative that always matches nothing shows how many groups a pattern has. */
function hasGroup(pattern: RegExp): boolean {
  return (new RegExp(`${pattern.source}|`, 'iu').exec('')?.length ?? 0) > 1;
}

function readStep(source: YamlSource, value: unknown, index: number): RawStep {
  const path = ['steps', index] as const;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const kinds = STEP_KINDS.filter((kind) => keys.includes(kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const found = kinds.length > 1 ? `it has ${kinds.join(' and ')}` : 'it has none';
    throw new FlowError(
      source.file,
      source.lineOf(path),
      `step ${index + 1} must have exactly one of ${STEP_KINDS.join(', ')}; ${found}`,
    );
  }
  const id = (value as { id?: unknown }).id;
  const what = typeof id === 'string' ? `step "${id}"` : `step ${index + 1}`;
  return parseStep(source, path, kind, value, what);
}

function parseStep(
  source: YamlSource,
  path: readonly (string | number)[],
  kind: StepKind,
  value: unknown,
  what: string,
): RawStep {
  // The schema is looked up by the same key that tags the result, so the pair always agrees.
  return { kind, raw: checkShape(source, path, STEP_SCHEMAS[kind] as never, value, what) } as RawStep;
}

/** `following` is the step after it in the file: where a step leads that does not say. */
function compileStep(step: RawStep, line: number, following: string): Step {
  const base = { id: step.raw.id, line };
  switch (step.kind) {
    case 'collect': {
      const { collect, prompt, reprompt, tries, next } = step.raw;
      return { ...base, kind: 'collect', slot: collect, prompt, reprompt, tries, next: next ?? following };
    }
    case 'verify': {
      const { verify, order, last4, store, prompt, reprompt, tries, next } = step.raw;
      return {
        ...base,
        kind: 'verify',
        operation: verify,
        order,
        last4,
        store,
        prompt,
        reprompt,
        tries,
        next: next ?? following,
      };
    }
    case 'read': {
      const { read, input, store, not_found, refused, unavailable, next } = step.raw;
      const targets = { notFound: not_found ?? null, refused: refused ?? null, unavailable: unavailable ?? null };
      return { ...base, kind: 'read', operation: read, input, store, ...targets, next: next ?? following };
    }
    case 'branch':
      return { ...base, kind: 'branch', slot: step.raw.branch, when: step.raw.when, otherwise: step.raw.else };
    case 'confirm': {
      const { confirm, agree, yes, no, edit } = step.raw;
      const words = agree.map((text) => new RegExp(text, 'iu'));
      return { ...base, kind: 'confirm', text: confirm, agree: words, yes: yes ?? following, no: no ?? null, edit };
    }
    case 'change': {
      const { change, input, store, waiting, done, refusals, refused, next } = step.raw;
      const outcome = { waiting, done, refusals, refused: refused ?? null };
      return { ...base, kind: 'change', operation: change, input, store, ...outcome, next: next ?? following };
    }
    case 'say':
      return { ...base, kind: 'say', text: step.raw.say, next: step.raw.next ?? following };
    case 'handoff': {
      const { handoff, priority, text } = step.raw;
      return { ...base, kind: 'handoff', reason: handoff, priority: priority ?? null, text: text ?? null };
    }
    case 'end':
      return { ...base, kind: 'end', text: step.raw.text ?? null };
  }
}
