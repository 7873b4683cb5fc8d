/** The counts as the server sends them, read so that a kind of turn this console does not know yet does no harm. */
import type { ApiClient } from '../../api/client.ts';
import { daysOf, type Period } from './period.ts';

export interface Stats {
  readonly turns: Readonly<Record<string, number>>;
  readonly conversations: number;
  readonly confirmed: number;
  readonly silent: number;
  readonly reopened: number;
  readonly handedOff: number;
}

/** Longer periods are shown as a whole: a question a day would be too many. */
const MAX_DAYS = 31;
const AT_ONCE = 4;

export interface DayStats {
  readonly day: string;
  readonly stats: Stats;
}

function readStats(raw: Partial<Stats> | null | undefined): Stats {
  return {
    turns: raw?.turns ?? {},
    conversations: raw?.conversations ?? 0,
    confirmed: raw?.confirmed ?? 0,
    silent: raw?.silent ?? 0,
    reopened: raw?.reopened ?? 0,
    handedOff: raw?.handedOff ?? 0,
  };
}

export async function fetchStats(client: ApiClient, period: Period): Promise<Stats> {
  return readStats(await client.get<Partial<Stats>>('/v1/stats', { query: { ...period } }));
}

/** One entry a day; empty for a single day or a period too long to be asked for day by day. */
export async function fetchDays(client: ApiClient, period: Period): Promise<readonly DayStats[]> {
  const days = daysOf(period);
  if (days.length < 2 || days.length > MAX_DAYS) return [];
  const results: DayStats[] = [];
  for (let start = 0; start < days.length; start += AT_ONCE) {
    const batch = days.slice(start, start + AT_ONCE);
    const stats = await Promise.all(batch.map((day) => fetchStats(client, day)));
    batch.forEach((day, index) => {
      results.push({ day: day.from, stats: stats[index] ?? readStats(null) });
    });
  }
  return results;
}
