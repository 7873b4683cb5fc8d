/** What people call the things of a tenant's dialogue, by their ids: its intents, flows, steps and slots. */
import type { CompiledFlow, SlotSpec, Step } from '../dialogue/flow.ts';
import type { LocalText } from '../domain/language.ts';
import type { FlowNames } from '../tickets/draft-ticket.ts';
import type { TenantContent } from './turn-deps.ts';

export interface ContentNames {
  readonly intents: ReadonlyMap<string, LocalText>;
  readonly flows: ReadonlyMap<string, LocalText>;
  /** By flow, then step: what the step does, since flow files give steps no titles. */
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, LocalText>>;
  /** Slots that a visitor fills, the first flow's words for each; values are those of a choice. */
  readonly slots: ReadonlyMap<string, { readonly label: LocalText; readonly values: ReadonlyMap<string, LocalText> }>;
}

export function contentNames({ flows, intents }: Pick<TenantContent, 'flows' | 'intents'>): ContentNames {
  const slots = new Map<string, { label: LocalText; values: ReadonlyMap<string, LocalText> }>();
  for (const flow of flows.flows.values()) {
    for (const slot of flow.slots.values()) {
      if (slot.source.kind === 'system' || slots.has(slot.name)) continue;
      slots.set(slot.name, { label: slot.label, values: valuesOf(slot) });
    }
  }
  return {
    intents: new Map([...intents.intents.values()].map(({ id, title }) => [id, title])),
    flows: new Map([...flows.flows.values()].map(({ id, title }) => [id, title])),
    steps: new Map(
      [...flows.flows.values()].map((flow) => [
        flow.id,
        new Map([...flow.steps.values()].map((step) => [step.id, stepTitle(flow, step)])),
      ]),
    ),
    slots,
  };
}

const STEP_TITLES: Readonly<Record<Exclude<Step['kind'], 'collect'>, LocalText>> = {
  verify: { zh: '核对订单归属', en: 'checking whose order it is' },
  read: { zh: '查询业务系统', en: 'reading from the system' },
  branch: { zh: '按情况分流', en: 'choosing what comes next' },
  confirm: { zh: '等待访客确认', en: 'waiting for a yes' },
  change: { zh: '提交修改', en: 'making the change' },
  say: { zh: '告知访客', en: 'telling the visitor' },
  handoff: { zh: '转人工', en: 'handing off' },
  end: { zh: '结束', en: 'ending' },
};

function stepTitle(flow: CompiledFlow, step: Step): LocalText {
  if (step.kind !== 'collect') return STEP_TITLES[step.kind];
  const label = flow.slots.get(step.slot)?.label ?? { zh: step.slot, en: step.slot };
  return { zh: `询问${label.zh}`, en: `asking for the ${label.en}` };
}

function valuesOf({ source }: SlotSpec): ReadonlyMap<string, LocalText> {
  return new Map(source.kind === 'choice' ? source.choices.map(({ value, label }) => [value, label]) : []);
}

/** The names as a ticket's summary uses them. */
export function flowNames(content: Pick<TenantContent, 'flows' | 'intents'>): FlowNames {
  const { flows, steps, slots } = contentNames(content);
  const every = [...content.flows.flows.values()];
  return {
    flow: (id) => flows.get(id) ?? null,
    step: (flow, id) => steps.get(flow)?.get(id) ?? null,
    slot: (name) => slots.get(name)?.label ?? null,
    value: (slot, value) => slots.get(slot)?.values.get(value) ?? null,
    isSecret: (name) => every.some((flow) => flow.slots.get(name)?.secret === true),
  };
}
