/** What is made of some of a tenant's settings, and made again within a second after one of them was changed. */
import type { TenantId } from '../domain/ids.ts';
import type { Json } from '../lib/json.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

const FRESH_FOR_MS = 500;

/** Values by key, undefined where never set; versions likewise, then 0. */
export type SettingValues<Key extends string> = Readonly<Record<Key, Json | undefined>>;
export type SettingVersions<Key extends string> = Readonly<Record<Key, number>>;

export interface LiveSettingsOptions<Key extends string, Made> {
  readonly store: Pick<Store, 'getSetting'>;
  readonly clock: Clock;
  readonly keys: readonly Key[];
  make(values: SettingValues<Key>, versions: SettingVersions<Key>, tenantId: TenantId): Made;
  /** Given while nothing can be made of the settings and nothing was before. */
  readonly otherwise?: Made;
  /** Settings nothing can be made of: what was made before goes on being given. Told once for each change. */
  onFault?(error: unknown, tenantId: TenantId): void;
}

interface Entry<Made> {
  readonly made: Made;
  /** Of the settings last looked at, whether anything could be made of them or not. */
  readonly versions: string;
  readonly checkedAt: number;
}

export class LiveSettings<Key extends string, Made> {
  readonly #options: LiveSettingsOptions<Key, Made>;
  readonly #entries = new Map<TenantId, Entry<Made>>();
  readonly #loading = new Map<TenantId, Promise<Made>>();

  constructor(options: LiveSettingsOptions<Key, Made>) {
    this.#options = options;
  }

  /** Rejects with what `make` throws while nothing older, and nothing `otherwise`, is there. */
  get(tenantId: TenantId): Promise<Made> {
    const entry = this.#entries.get(tenantId);
    if (entry !== undefined && this.#options.clock.monotonic() - entry.checkedAt < FRESH_FOR_MS)
      return Promise.resolve(entry.made);
    let loading = this.#loading.get(tenantId);
    if (loading === undefined) {
      loading = this.#load(tenantId).finally(() => this.#loading.delete(tenantId));
      this.#loading.set(tenantId, loading);
    }
    return loading;
  }

  async #load(tenantId: TenantId): Promise<Made> {
    const { store, clock, keys, make, otherwise, onFault } = this.#options;
    const settings = await Promise.all(keys.map((key) => store.getSetting(tenantId, key)));
    const versions = settings.map((setting) => setting?.version ?? 0).join('.');
    const old = this.#entries.get(tenantId);
    const checkedAt = clock.monotonic();
    if (old !== undefined && old.versions === versions) {
      this.#entries.set(tenantId, { ...old, checkedAt });
      return old.made;
    }
    const byKey = <T>(of: (setting: (typeof settings)[number]) => T) =>
      Object.fromEntries(keys.map((key, i) => [key, of(settings[i] ?? null)])) as Record<Key, T>;
    let made: Made;
    try {
      made = make(
        byKey((setting) => setting?.value),
        byKey((setting) => setting?.version ?? 0),
        tenantId,
      );
    } catch (error) {
      const former = old === undefined ? otherwise : old.made;
      if (former === undefined) throw error;
      onFault?.(error, tenantId);
      made = former;
    }
    this.#entries.set(tenantId, { made, versions, checkedAt });
    return made;
  }
}
