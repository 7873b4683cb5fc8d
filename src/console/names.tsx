/**
 * What records name by id, in the reader's language: the tenant's own titles of intents, flows, steps and slots as the server tells
 * them, and those of the categories and queues that Kefu ships. A name nobody gave a title says itself what it is.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { CATEGORY_TITLES, QUEUE_TITLES } from '../domain/category-titles.ts';
import type { LocalText } from '../domain/language.ts';
import type { WireLabels } from '../protocol/label.ts';
import { useResource } from './hooks/resource.ts';
import { useI18n } from './i18n/i18n.tsx';
import { useClient } from './session.tsx';
import type { Lang } from './types.ts';

export interface Names {
  category(id: string): string;
  queue(id: string): string;
  intent(id: string): string;
  flow(id: string): string;
  step(flow: string, id: string): string;
  slot(name: string): string;
  /** A slot's value: the words of a choice, else the value itself. */
  slotValue(name: string, value: string): string;
}

type Titles = Readonly<Record<string, LocalText>>;

export function namesIn(lang: Lang, labels: WireLabels | null): Names {
  const titled = (titles: Titles | undefined) => (id: string) =>
    titles !== undefined && Object.hasOwn(titles, id) ? (titles[id]?.[lang] ?? id) : id;
  const slotOf = (name: string) =>
    labels !== null && Object.hasOwn(labels.slots, name) ? labels.slots[name] : undefined;
  return {
    category: titled(CATEGORY_TITLES),
    queue: titled(QUEUE_TITLES),
    intent: titled(labels?.intents),
    flow: titled(labels?.flows),
    step: (flow, id) =>
      titled(labels !== null && Object.hasOwn(labels.steps, flow) ? labels.steps[flow] : undefined)(id),
    slot: (name) => slotOf(name)?.label[lang] ?? name,
    slotValue: (name, value) => titled(slotOf(name)?.values)(value),
  };
}

const Context = createContext<Names>(namesIn('en', null));

export function NamesProvider({ children }: { children: ReactNode }) {
  const { lang } = useI18n();
  const client = useClient();
  const { data } = useResource('labels', () => client.get<WireLabels>('/v1/labels'));
  const names = useMemo(() => namesIn(lang, data), [lang, data]);
  return <Context value={names}>{children}</Context>;
}

export function useNames(): Names {
  return useContext(Context);
}
