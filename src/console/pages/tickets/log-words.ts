/** The operation log in words: fields and values the console knows by name, the rest as it comes. */
import type { Translate } from '../../i18n/i18n.tsx';
import { wordFor } from '../../i18n/reasons.ts';
import type { Names } from '../../names.tsx';

export interface LogChange {
  readonly field: string;
  /** null = set for the first time. */
  readonly from: string | null;
  readonly to: string;
}

/** Reads `{field: {from, to}}` of a change and `{field: value}` of a creation. */
export function logChanges(
  changes: Readonly<Record<string, unknown>>,
  t: Translate,
  nameOf: (id: string) => string,
  names: Pick<Names, 'category' | 'queue'>,
): LogChange[] {
  const word = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ');
    if (typeof value !== 'string') return JSON.stringify(value);
    if (field === 'assignee') return nameOf(value);
    if (field === 'category' || field === 'queue') return names[field](value);
    return field === 'status' || field === 'priority' || field === 'reason' ? wordFor(t, field, value) : value;
  };
  return Object.entries(changes).flatMap(([field, value]): LogChange[] => {
    const label = wordFor(t, 'ticket', field);
    const pair =
      typeof value === 'object' && value !== null && 'to' in value ? (value as { from?: unknown; to: unknown }) : null;
    if (pair) return [{ field: label, from: word(field, pair.from), to: word(field, pair.to) }];
    return value === null || value === '' ? [] : [{ field: label, from: null, to: word(field, value) }];
  });
}
