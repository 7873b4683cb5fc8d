/**
 * A world in which a seed decides the order of everything: every call to the store, the models and the order system waits
 * until the world lets it go on, one at a time. A node that "crashes" is never let go on again.
 */
import { seeded } from '../../bench/support/seeded.ts';

interface Paused {
  readonly node: string;
  readonly resume: () => void;
}

export class SeededWorld {
  readonly random: () => number;
  #paused: Paused[] = [];
  readonly #dead = new Set<string>();

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  int(below: number): number {
    return Math.floor(this.random() * below);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(items.length)] as T;
  }

  /** Waits for its turn; never returns on a crashed node. */
  pause(node: string): Promise<void> {
    return new Promise((resolve) => this.#paused.push({ node, resume: resolve }));
  }

  crash(node: string): void {
    this.#dead.add(node);
    this.#paused = this.#paused.filter((entry) => entry.node !== node);
  }

  /** Lets one waiting call go on. False when nothing waits. */
  async step(): Promise<boolean> {
    await settle();
    this.#paused = this.#paused.filter((entry) => !this.#dead.has(entry.node));
    if (this.#paused.length === 0) return false;
    const [next] = this.#paused.splice(this.int(this.#paused.length), 1);
    next?.resume();
    await settle();
    return true;
  }

  /** Every method of `target` waits for its turn before it runs and again before its result is seen. */
  through<T extends object>(node: string, target: T): T {
    return new Proxy(target, {
      get: (object, name) => {
        const value = Reflect.get(object, name) as unknown;
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          await this.pause(node);
          const result = await (value as (...all: unknown[]) => unknown).apply(object, args);
          await this.pause(node);
          return result;
        };
      },
    });
  }
}

/** Lets every microtask run. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
