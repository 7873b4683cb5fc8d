/** Names for staff ids. Only administrators may list staff; others know those who were online with them. */
import { useI18n } from '../i18n/i18n.tsx';
import { useLive } from '../live/live.tsx';
import { useClient, useMe } from '../session.tsx';
import type { Paged, Staff } from '../types.ts';
import { useResource } from './resource.ts';

export interface People {
  /** Empty when this role may not see the list. */
  readonly staff: readonly Staff[];
  /** `you`, a name, `the assistant`, … for an id or an actor of the log. */
  nameOf(id: string): string;
}

export function usePeople(): People {
  const client = useClient();
  const me = useMe();
  const { t } = useI18n();
  const { names } = useLive();
  const admin = me.role === 'admin';
  const { data } = useResource(admin ? 'staff' : null, () =>
    client.get<Paged<Staff>>('/v1/staff', { query: { limit: 200 } }),
  );
  const staff = data?.items ?? [];
  return {
    staff,
    nameOf: (id) => {
      if (id === me.id) return me.name;
      if (id === 'assistant') return t('log.assistant');
      if (id === 'system') return t('log.system');
      if (id === 'import') return t('log.import');
      if (id.startsWith('key:')) return t('log.key');
      return staff.find((person) => person.id === id)?.name ?? names[id] ?? t('conv.someone');
    },
  };
}
