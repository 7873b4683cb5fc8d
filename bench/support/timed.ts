/** Times one task after another. */
export interface Timing {
  readonly 'utterances/s': number;
  readonly 'p50 ms': number;
  readonly 'p99 ms': number;
}

/** Runs `one` for `count` texts in turn, after a quarter as many that are not counted. */
export async function timed<T>(items: readonly T[], count: number, one: (item: T) => Promise<void>): Promise<Timing> {
  for (let i = 0; i < count / 4; i++) await one(items[i % items.length] as T);
  const spent = new Float64Array(count);
  const begin = performance.now();
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await one(items[i % items.length] as T);
    spent[i] = performance.now() - start;
  }
  const total = performance.now() - begin;
  spent.sort();
  const at = (share: number) => round(spent[Math.floor(share * count)] as number);
  return { 'utterances/s': Math.round((1000 * count) / total), 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
}

/** To two places. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
