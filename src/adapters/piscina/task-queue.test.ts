import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { TaskQueue } from './task-queue.ts';

function queueOf(
  options: Partial<{ lanes: number; maxBatch: number; maxWaiting: number; fails: (n: number) => boolean }> = {},
) {
  const clock = new ManualClock();
  const batches: number[][] = [];
  const release: (() => void)[] = [];
  const queue = new TaskQueue<number, string>({
    clock,
    lanes: options.lanes ?? 1,
    maxBatch: options.maxBatch ?? 4,
    maxWaiting: options.maxWaiting ?? 100,
    timeoutMs: 1000,
    run: async (batch) => {
      batches.push([...batch]);
      await new Promise<void>((resolve) => release.push(resolve));
      if (batch.some((n) => options.fails?.(n))) throw new Error('worker died');
      return batch.map((n) => `r${n}`);
    },
  });
  const settle = async () => {
    while (release.length > 0) {
      release.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { clock, batches, queue, settle };
}

describe('the task queue', () => {
  it('runs at once when a lane is free and gathers what comes meanwhile', async () => {
    const { queue, batches, settle } = queueOf();
    const all = Promise.all([1, 2, 3, 4, 5, 6].map((n) => queue.add(n)));
    await settle();
    expect(await all).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
    expect(batches).toEqual([[1], [2, 3, 4, 5], [6]]);
  });

  it('uses every lane', async () => {
    const { queue, batches, settle } = queueOf({ lanes: 3 });
    const all = Promise.all([1, 2, 3].map((n) => queue.add(n)));
    expect(batches).toEqual([[1], [2], [3]]);
    await settle();
    await all;
  });

  it('refuses what is too much at once, and goes on with the rest', async () => {
    const { queue, settle } = queueOf({ maxWaiting: 1 });
    const first = queue.add(1);
    const second = queue.add(2);
    await expect(queue.add(3)).rejects.toMatchObject({ code: 'unavailable' });
    await settle();
    expect(await Promise.all([first, second])).toEqual(['r1', 'r2']);
  });

  it('rejects what waited too long without running it later', async () => {
    const { queue, clock, batches, settle } = queueOf();
    const running = queue.add(1);
    const waiting = queue.add(2);
    const outcomes = Promise.allSettled([running, waiting]);
    clock.advance(1500);
    await settle();
    expect((await outcomes).map((o) => o.status)).toEqual(['rejected', 'rejected']);
    expect(batches).toEqual([[1]]);
  });

  it('tells every request when none can be worked on', async () => {
    const { queue, settle } = queueOf({ fails: () => true });
    const outcomes = Promise.allSettled([1, 2, 3].map((n) => queue.add(n)));
    await settle();
    expect((await outcomes).every((o) => o.status === 'rejected')).toBe(true);
  });

  it('lets the one that cannot be worked on take nobody with it', async () => {
    const { queue, batches, settle } = queueOf({ fails: (n) => n === 3 });
    const outcomes = Promise.allSettled([1, 2, 3, 4].map((n) => queue.add(n)));
    await settle();
    expect((await outcomes).map((o) => (o.status === 'fulfilled' ? o.value : 'failed'))).toEqual([
      'r1',
      'r2',
      'failed',
      'r4',
    ]);
    expect(batches).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  });

  it('tries none again that nobody waits for', async () => {
    const { queue, clock, batches, settle } = queueOf({
      fails: (n) => {
        if (n > 1) clock.advance(1500);
        return n > 1;
      },
    });
    const outcomes = Promise.allSettled([1, 2, 3].map((n) => queue.add(n)));
    await settle();
    expect((await outcomes).map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('rejects what waits when it is closed, and whatever comes after', async () => {
    const { queue, settle } = queueOf();
    const running = queue.add(1);
    const waiting = queue.add(2);
    queue.close();
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await expect(queue.add(3)).rejects.toMatchObject({ code: 'unavailable' });
    await settle();
    expect(await running).toBe('r1');
  });
});
