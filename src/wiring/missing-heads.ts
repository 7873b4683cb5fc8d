/** Which chosen heads have still to be fitted for an encoder, looked up only when a choice or a refit has changed. */
import { isHead, neededRefits } from '../understanding/head-refits.ts';
import type { ModelRegistry } from '../understanding/registry/model-registry.ts';

/** Gives their folders as one text, '' when all fit: cheap enough to ask every few seconds on the main thread. */
export function missingHeadsOf(registry: ModelRegistry): (fingerprint: string) => string {
  let seen = '';
  let missing = '';
  return (fingerprint) => {
    const names = registry.names().filter(isHead);
    const stamp = [fingerprint, ...names.map((name) => `${name} ${registry.servingStamp(name)}`)].join('\n');
    if (stamp !== seen) {
      seen = stamp;
      missing = lookUp(registry, fingerprint);
    }
    return missing;
  };
}

function lookUp(registry: ModelRegistry, fingerprint: string): string {
  try {
    return neededRefits(registry, fingerprint)
      .map(({ folder }) => folder)
      .join('\n');
  } catch {
    // A version that goes while it is read changes the stamp again.
    return '';
  }
}
