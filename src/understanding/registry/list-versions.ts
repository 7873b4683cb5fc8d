/** Every version of every model with its figures and its part: what the command line and the console show. */
import { type Manifest, readManifest } from './manifest.ts';
import type { ModelRegistry, ModelVersion, Pointer } from './model-registry.ts';

export interface ListedVersion {
  readonly name: string;
  readonly version: string;
  readonly kind: 'encoder' | 'intents' | null;
  /** Chosen to serve. */
  readonly active: boolean;
  /** The share of visitors that get this version instead; null = none. */
  readonly percent: number | null;
  readonly shadow: boolean;
  /** What a rollback goes back to. */
  readonly rollbackTo: boolean;
  /** Part of the project, not made on this server. */
  readonly shipped: boolean;
  /** Version of the encoder it was trained on. */
  readonly encoder: string | null;
  readonly metrics: Readonly<Record<string, number | null>>;
  /** Why it cannot be used; null = nothing known. Checksums are compared when a version is chosen or opened, not here. */
  readonly fault: string | null;
}

/** Models by name, versions oldest first. A version that cannot be read is listed with its fault. */
export function listVersions(registry: ModelRegistry, names: readonly string[] = registry.names()): ListedVersion[] {
  return names.flatMap((name) => {
    const versions = registry.versions(name);
    if (versions.length === 0) return [];
    const pointer = registry.pointer(name);
    return versions.map((version) => listed(version, pointer));
  });
}

function listed({ name, version, shipped, folder }: ModelVersion, pointer: Pointer): ListedVersion {
  let manifest: Manifest | null = null;
  let fault: string | null = null;
  try {
    manifest = readManifest(folder);
  } catch {
    fault = 'kefu.json cannot be read.';
  }
  return {
    name,
    version,
    kind: manifest?.kind ?? null,
    active: version === pointer.active,
    percent: pointer.split?.version === version ? pointer.split.percent : null,
    shadow: version === pointer.shadow,
    rollbackTo: version === pointer.previous[0],
    shipped,
    encoder: manifest?.encoder?.version ?? null,
    metrics: manifest?.metrics ?? {},
    fault,
  };
}
