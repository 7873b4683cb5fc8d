/**
 * The heads that serve, kept in step with the registry: a promoted version is opened beside the old one and takes its place
 * between two utterances; one that cannot be opened leaves the old one serving.
 */
import { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import { readHeadFiles } from './head/head-files.ts';
import type { IntentHead } from './head/intent-head.ts';
import type { EncoderReference, Manifest } from './registry/manifest.ts';
import { inSplit, type ModelRegistry, type ModelVersion } from './registry/model-registry.ts';

export interface LoadedHead {
  readonly name: string;
  readonly version: string;
  readonly head: IntentHead;
}

export interface HeadChoice {
  readonly serving: LoadedHead;
  readonly shadow: LoadedHead | null;
}

interface Serving {
  readonly stamp: string;
  readonly active: LoadedHead;
  readonly split: { readonly head: LoadedHead; readonly percent: number } | null;
  readonly shadow: LoadedHead | null;
}

/** How often the registry is looked at: what the command line promotes serves within a second. */
const LOOK_EVERY_MS = 500;
/** Serves every tenant that has no head of its own. */
export const DEFAULT_HEAD = 'intents-ecommerce';

/** A tenant's own head, trained on its own intents, has this name. */
export function tenantHeadName(tenantId: string): string {
  return `intents-${tenantId}`;
}

export class HeadStore {
  readonly #registry: ModelRegistry;
  readonly #encoder: EncoderReference;
  readonly #clock: Clock;
  readonly #warn: (message: string) => void;
  readonly #serving = new Map<string, Serving>();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #own = new Set<string>();

  private constructor(
    registry: ModelRegistry,
    encoder: EncoderReference,
    clock: Clock,
    warn: (message: string) => void,
  ) {
    this.#registry = registry;
    this.#encoder = encoder;
    this.#clock = clock;
    this.#warn = warn;
  }

  /** Opens the default head; rejects with `unavailable` when none of its versions fits the encoder. */
  static async open(
    registry: ModelRegistry,
    encoder: EncoderReference,
    clock: Clock,
    warn: (message: string) => void,
  ): Promise<HeadStore> {
    const store = new HeadStore(registry, encoder, clock, warn);
    await store.#load(DEFAULT_HEAD);
    await store.refresh();
    return store;
  }

  /** Follows the registry when it is time to look; to be called between batches. Never rejects once the store is open. */
  async refresh(): Promise<void> {
    const now = this.#clock.monotonic();
    if (now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    const names = this.#registry.names().filter((name) => name.startsWith('intents-'));
    for (const name of names) {
      if (this.#serving.get(name)?.stamp === this.#registry.pointerStamp(name)) continue;
      try {
        await this.#load(name);
      } catch (error) {
        this.#warn(`${name} stays as it is: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    this.#own = new Set(this.#serving.keys());
  }

  choose(tenantId: string, visitorId: string): HeadChoice {
    const own = tenantHeadName(tenantId);
    const serving = this.#serving.get(this.#own.has(own) ? own : DEFAULT_HEAD) as Serving;
    const { active, split, shadow } = serving;
    const splitOff = split !== null && inSplit(active.name, visitorId, split.percent);
    return { serving: splitOff ? split.head : active, shadow };
  }

  async #load(name: string): Promise<void> {
    const stamp = this.#registry.pointerStamp(name);
    const before = this.#serving.get(name);
    const pointer = this.#registry.pointer(name);
    const open = (version: ModelVersion, manifest: Manifest) => this.#open(version, manifest);
    const { value: active, refused } = await this.#registry.openActive(name, open);
    for (const { version, reason } of refused) this.#warn(`${name} ${version} is refused: ${reason}`);
    const optional = async (version: string | undefined): Promise<LoadedHead | null> => {
      if (version === undefined) return null;
      try {
        return await this.#registry.openVersion(name, version, open);
      } catch (error) {
        this.#warn(`${name} ${version} is refused: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    };
    const splitHead = await optional(pointer.split?.version);
    const shadow = await optional(pointer.shadow ?? undefined);
    // A damaged new version must not undo a good one that already serves.
    const keep = refused.some((r) => r.version === pointer.active) && before !== undefined;
    this.#serving.set(name, {
      stamp,
      active: keep ? before.active : active,
      split: splitHead === null || pointer.split === null ? null : { head: splitHead, percent: pointer.split.percent },
      shadow,
    });
  }

  #open(version: ModelVersion, manifest: Manifest): LoadedHead {
    const needs = manifest.encoder;
    if (needs !== null && needs !== undefined && needs.fingerprint !== this.#encoder.fingerprint) {
      throw new KefuError(
        'unavailable',
        `${version.name} ${version.version} was trained on the encoder ${needs.name} ${needs.version} (${needs.fingerprint}), but ` +
          `${this.#encoder.name} ${this.#encoder.version} (${this.#encoder.fingerprint}) is in use; train it again.`,
      );
    }
    return { name: version.name, version: version.version, head: readHeadFiles(version.folder) };
  }
}
