/** The periods the counts are asked for: whole days of the viewer's calendar. */

export interface Period {
  /** RFC 3339, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The last `days` days, today included. */
export function lastDays(days: number, now: Date): Period {
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1));
  return { from: start.toISOString(), to: endOfDay(now).toISOString() };
}

export function betweenDays(first: Date, last: Date): Period {
  const start = new Date(first.getFullYear(), first.getMonth(), first.getDate());
  return { from: start.toISOString(), to: endOfDay(last).toISOString() };
}

function endOfDay(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999);
}

/** The days of a period, each a period of its own, oldest first. */
export function daysOf(period: Period): Period[] {
  const days: Period[] = [];
  const last = new Date(period.to);
  for (
    let day = new Date(period.from);
    day <= last;
    day = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1)
  ) {
    days.push(betweenDays(day, day));
  }
  return days;
}
