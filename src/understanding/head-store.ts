/**
 * The heads that serve, kept in step with the registry: a promoted version is opened beside the old one and takes its place
 * between two utterances; one that cannot be opened leaves the old one serving.
 */
import { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { ServedHead } from '../ports/served-models.ts';
import { readHeadFiles } from './head/head-files.ts';
import type { IntentHead } from './head/intent-head.ts';
import { openRefit } from './head-refits.ts';
import type { EncoderReference, Manifest } from './registry/manifest.ts';
import { CHOICE_FILE, type ModelRegistry, type ModelVersion } from './registry/model-registry.ts';
import { inSplit } from './registry/split-of-visitors.ts';

export interface LoadedHead {
  readonly name: string;
  readonly version: string;
  readonly head: IntentHead;
}

/** Which side of a split a visitor is on. */
export interface SplitArm {
  readonly arm: 'active' | 'other';
  /** The version that is tried, and its share of visitors. */
  readonly version: string;
  readonly percent: number;
}

export interface HeadChoice {
  readonly serving: LoadedHead;
  readonly shadow: LoadedHead | null;
  /** null while no split runs. */
  readonly split: SplitArm | null;
}

interface Serving {
  readonly stamp: string;
  readonly active: LoadedHead;
  readonly split: { readonly head: LoadedHead; readonly percent: number } | null;
  readonly shadow: LoadedHead | null;
  readonly refused: ServedHead['refused'];
}

/** How often the registry is looked at: what the command line promotes serves within a second. */
const LOOK_EVERY_MS = 500;
/** Only models of such a name are loaded as intent heads. */
export const HEAD_PREFIX = 'intents-';
/** Serves every tenant that has no head of its own. */
export const DEFAULT_HEAD = `${HEAD_PREFIX}ecommerce`;

/** A tenant's own head, trained on its own intents, has this name. */
export function tenantHeadName(tenantId: string): string {
  return `${HEAD_PREFIX}${tenantId}`;
}

export class HeadStore {
  readonly #registry: ModelRegistry;
  readonly #encoder: EncoderReference;
  readonly #clock: Clock;
  readonly #warn: (message: string) => void;
  readonly #serving = new Map<string, Serving>();
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** Models of which no version could be opened, at the registry's state it was tried in. */
  readonly #unusable = new Map<string, { readonly stamp: string; readonly reason: string }>();
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
    if (this.#clock.monotonic() - this.#lookedAt >= LOOK_EVERY_MS) await this.refreshNow();
  }

  async refreshNow(): Promise<void> {
    this.#lookedAt = this.#clock.monotonic();
    const names = this.#registry.names().filter((name) => name.startsWith(HEAD_PREFIX));
    for (const name of names) {
      const stamp = this.#registry.servingStamp(name);
      if (this.#serving.get(name)?.stamp === stamp || this.#unusable.get(name)?.stamp === stamp) continue;
      try {
        await this.#load(name);
        this.#unusable.delete(name);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        // Told once, and tried again when somebody chooses another version.
        this.#unusable.set(name, { stamp, reason });
        this.#warn(`${name} stays as it is: ${reason}`);
      }
    }
    this.#own = new Set(this.#serving.keys());
  }

  choose(tenantId: string, visitorId: string): HeadChoice {
    const own = tenantHeadName(tenantId);
    const serving = this.#serving.get(this.#own.has(own) ? own : DEFAULT_HEAD) as Serving;
    const { active, split, shadow } = serving;
    if (split === null) return { serving: active, shadow, split };
    const { head, percent } = split;
    const inside = inSplit(active.name, head.version, visitorId, percent);
    return {
      serving: inside ? head : active,
      shadow,
      split: { arm: inside ? 'other' : 'active', version: head.version, percent },
    };
  }

  /** What serves now, whatever the registry asks for. */
  served(): ServedHead[] {
    return [...this.#serving].map(([name, { active, split, shadow, refused }]) => ({
      name,
      active: active.version,
      split: split === null ? null : { version: split.head.version, percent: split.percent },
      shadow: shadow?.version ?? null,
      refused: this.#unusable.has(name) ? [...refused, this.#whyNot(name)] : refused,
    }));
  }

  #whyNot(name: string): ServedHead['refused'][number] {
    return { version: this.#registry.pointer(name).active, reason: this.#unusable.get(name)?.reason ?? '' };
  }

  async #load(name: string): Promise<void> {
    const stamp = this.#registry.servingStamp(name);
    const before = this.#serving.get(name);
    const fault = this.#registry.pointerFault(name);
    const damaged = fault === null ? [] : [{ version: CHOICE_FILE, reason: fault }];
    if (fault !== null) this.#warn(`${name}: ${fault}`);
    // What was chosen is not known then: what serves is the best guess.
    if (fault !== null && before !== undefined) {
      this.#serving.set(name, { ...before, stamp, refused: damaged });
      return;
    }
    const pointer = this.#registry.pointer(name);
    const open = (version: ModelVersion, manifest: Manifest) => this.#open(version, manifest);
    const opened = await this.#registry.openActive(name, open);
    const { value: active } = opened;
    const refused = [...opened.refused];
    const optional = async (version: string | undefined): Promise<LoadedHead | null> => {
      if (version === undefined) return null;
      try {
        return await this.#registry.openVersion(name, version, open);
      } catch (error) {
        refused.push({ version, reason: error instanceof Error ? error.message : String(error) });
        return null;
      }
    };
    const splitHead = await optional(pointer.split?.version);
    const shadow = await optional(pointer.shadow ?? undefined);
    for (const { version, reason } of refused) this.#warn(`${name} ${version} is refused: ${reason}`);
    // A damaged new version must not undo a good one that already serves.
    const keep = refused.some((r) => r.version === pointer.active) && before !== undefined;
    this.#serving.set(name, {
      stamp,
      active: keep ? before.active : active,
      split: splitHead === null || pointer.split === null ? null : { head: splitHead, percent: pointer.split.percent },
      shadow,
      refused: [...damaged, ...refused],
    });
  }

  #open(version: ModelVersion, manifest: Manifest): LoadedHead {
    const needs = manifest.encoder;
    if (needs !== null && needs !== undefined && needs.fingerprint !== this.#encoder.fingerprint) {
      const refit = openRefit(this.#registry, version, this.#encoder.fingerprint);
      if (refit !== null) return { name: version.name, version: version.version, head: readHeadFiles(refit) };
      throw new KefuError(
        'unavailable',
        `${version.name} ${version.version} was trained on the encoder ${needs.name} ${needs.version} (${needs.fingerprint}), but ` +
          `${this.#encoder.name} ${this.#encoder.version} (${this.#encoder.fingerprint}) is in use; train it again.`,
      );
    }
    return { name: version.name, version: version.version, head: readHeadFiles(version.folder) };
  }
}
