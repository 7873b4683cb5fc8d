/** What people call the things of a tenant's dialogue: its intents, flows and slots, by their ids. */
import type { SlotSpec } from '../dialogue/flow.ts';
import type { LocalText } from '../domain/language.ts';
import type { TenantContent } from './turn-deps.ts';

export interface ContentNames {
  readonly intents: ReadonlyMap<string, LocalText>;
  readonly flows: ReadonlyMap<string, LocalText>;
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
    slots,
  };
}

function valuesOf({ source }: SlotSpec): ReadonlyMap<string, LocalText> {
  return new Map(source.kind === 'choice' ? source.choices.map(({ value, label }) => [value, label]) : []);
}
