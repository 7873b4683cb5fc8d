/**
 * The versions of every model and which of them serves. Shipped versions lie in the project's models/, a server's own in
 * its data folder, over them; the pointer file `active.json` of a model lies in the data folder and is replaced atomically,
 * so that a running server, which looks at it every moment, sees either the old choice or the new one.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { KefuError } from '../../domain/errors.ts';
import { type Manifest, readManifest, sha256, verifyFiles } from './manifest.ts';

export interface ModelVersion {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** Part of the project, not of the data folder. */
  readonly shipped: boolean;
}

/** Which versions of a model serve. */
export interface Pointer {
  readonly active: string;
  /** Earlier active ones, latest first: what `rollback` goes back to. */
  readonly previous: readonly string[];
  /** This share of visitors (percent, 0 to 100) gets this version instead. */
  readonly split: { readonly version: string; readonly percent: number } | null;
  /** Scored beside the one that serves and recorded; never used. */
  readonly shadow: string | null;
}

export interface Opened<T> {
  readonly version: string;
  readonly value: T;
  /** Versions that should have served and could not, and why. */
  readonly refused: readonly { readonly version: string; readonly reason: string }[];
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
/** Holds the choice, in the data folder of a model. */
export const CHOICE_FILE = 'active.json';
const REMEMBERED = 20;
const REFITS = 'refits';

export class ModelRegistry {
  readonly #shippedRoot: string;
  readonly #dataRoot: string;

  constructor(shippedRoot: string, dataRoot: string) {
    this.#shippedRoot = shippedRoot;
    this.#dataRoot = dataRoot;
  }

  /** Where the models made or brought here lie. */
  get dataRoot(): string {
    return this.#dataRoot;
  }

  names(): string[] {
    return [...new Set([...folders(this.#shippedRoot), ...folders(this.#dataRoot)])].sort();
  }

  has(name: string): boolean {
    return NAME.test(name) && this.versions(name).length > 0;
  }

  /** Oldest first; a data folder's version hides a shipped one of the same name. */
  versions(name: string): ModelVersion[] {
    if (!NAME.test(name)) return [];
    const found = new Map<string, ModelVersion>();
    for (const [root, shipped] of [
      [this.#shippedRoot, true],
      [this.#dataRoot, false],
    ] as const) {
      for (const version of folders(join(root, name))) {
        if (!NAME.test(version) || !existsSync(join(root, name, version, 'kefu.json'))) continue;
        found.set(version, { name, version, folder: join(root, name, version), shipped });
      }
    }
    return [...found.values()].sort((a, b) => compareVersions(a.version, b.version));
  }

  /** A version by name; `not_found` when there is none. */
  version(name: string, version: string): ModelVersion {
    const found = this.versions(name).find((v) => v.version === version);
    if (found === undefined) throw new KefuError('not_found', `There is no version ${version} of the model ${name}.`);
    return found;
  }

  /**
   * What serves: the pointer file; without one the version that ships as active (models/active.json), else the newest
   * shipped, else the first that was made here: a second one waits until somebody promotes it. So too while the file is
   * damaged, see `pointerFault`.
   */
  pointer(name: string): Pointer {
    const read = this.#readPointer(name);
    if (typeof read === 'object') return read;
    const versions = this.versions(name);
    const shipped = this.#shippedChoice(name);
    const chosen =
      versions.find((v) => v.version === shipped) ?? versions.filter((v) => v.shipped).at(-1) ?? versions[0];
    if (chosen === undefined) throw new KefuError('not_found', `There is no model ${name}.`);
    return { active: chosen.version, previous: [], split: null, shadow: null };
  }

  /** Why the pointer file cannot be used; null when it can, or when there is none. Promoting a version writes it anew. */
  pointerFault(name: string): string | null {
    const read = this.#readPointer(name);
    return read === 'damaged' ? `${this.#pointerFile(name)} is damaged: promote a version to write it anew.` : null;
  }

  /** Changes whenever the pointer was written. */
  pointerStamp(name: string): string {
    return stampOf(this.#pointerFile(name));
  }

  /** Changes with the pointer, and whenever a version was fitted again: what a running server compares. */
  servingStamp(name: string): string {
    return `${this.pointerStamp(name)} ${stampOf(join(this.#dataRoot, name, REFITS))}`;
  }

  /**
   * Where a version fitted again for another encoder lies. It stands in for that version there and has no number of its own, so
   * that choosing versions means the same whichever encoder is in use. A version made anew under the same name is another.
   */
  refitFolder({ name, version, folder }: ModelVersion, fingerprint: string): string {
    const made = sha256(readFileSync(join(folder, 'kefu.json'))).slice(0, 8);
    return join(this.#dataRoot, name, REFITS, `${version}-${fingerprint}-${made}`);
  }

  /**
   * Opens the first of the active, the earlier and the shipped versions that passes its checksums and `open`. Rejects with
   * `unavailable`, saying why each was refused, when none does.
   */
  async openActive<T>(
    name: string,
    open: (version: ModelVersion, manifest: Manifest) => Promise<T> | T,
  ): Promise<Opened<T>> {
    const pointer = this.pointer(name);
    const shipped = this.versions(name)
      .filter((v) => v.shipped)
      .map((v) => v.version)
      .reverse();
    const refused: { version: string; reason: string }[] = [];
    for (const version of new Set([pointer.active, ...pointer.previous, ...shipped])) {
      try {
        return { version, value: await this.openVersion(name, version, open), refused };
      } catch (error) {
        refused.push({ version, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    const why = refused.map((r) => `${r.version}: ${r.reason}`).join('; ');
    throw new KefuError('unavailable', `No version of the model ${name} can be used. ${why}`);
  }

  async openVersion<T>(
    name: string,
    version: string,
    open: (version: ModelVersion, manifest: Manifest) => Promise<T> | T,
  ): Promise<T> {
    const found = this.version(name, version);
    const manifest = readManifest(found.folder);
    verifyFiles(found.folder, manifest);
    return await open(found, manifest);
  }

  /** Makes a version the active one; any split or shadow with it ends. Refuses a version whose files are damaged. */
  promote(name: string, version: string): Pointer {
    const found = this.version(name, version);
    verifyFiles(found.folder, readManifest(found.folder));
    const before = this.pointer(name);
    const asIs = before.active === version && before.split === null && before.shadow === null;
    if (asIs && this.pointerFault(name) === null) return before;
    const previous = before.active === version ? before.previous : [before.active, ...before.previous];
    return this.#write(name, { active: version, previous: previous.slice(0, REMEMBERED), split: null, shadow: null });
  }

  /** Back to the version before; `invalid_transition` when there was none. */
  rollback(name: string): Pointer {
    const { previous } = this.pointer(name);
    const [back, ...earlier] = previous;
    if (back === undefined)
      throw new KefuError('invalid_transition', `The model ${name} has no earlier active version.`);
    const found = this.version(name, back);
    verifyFiles(found.folder, readManifest(found.folder));
    return this.#write(name, { active: back, previous: earlier, split: null, shadow: null });
  }

  /** Gives a share of visitors another version; 0 percent only shadows it: scores recorded, not used. */
  split(name: string, version: string, percent: number): Pointer {
    if (!(percent >= 0 && percent <= 100)) {
      throw new KefuError('invalid_payload', 'The share is a percentage from 0 to 100.');
    }
    const found = this.version(name, version);
    const manifest = readManifest(found.folder);
    if (manifest.kind === 'encoder') {
      throw new KefuError('invalid_payload', 'Encoders are not split: heads and knowledge fit one encoder.');
    }
    verifyFiles(found.folder, manifest);
    const before = this.pointer(name);
    if (before.active === version) {
      throw new KefuError('invalid_payload', `${name} ${version} serves already; split or shadow another version.`);
    }
    return this.#write(name, {
      ...before,
      split: percent === 0 ? null : { version, percent },
      shadow: percent === 0 ? version : null,
    });
  }

  /** Puts back a choice that was replaced a moment ago: the new one turned out not to serve. */
  restore(name: string, pointer: Pointer): Pointer {
    return this.#write(name, pointer);
  }

  /** Copies a version folder into the data folder under the name in its kefu.json; `conflict` when that version exists. */
  add(folder: string): ModelVersion {
    const manifest = readManifest(folder);
    if (!NAME.test(manifest.name) || !NAME.test(manifest.version)) {
      throw new KefuError('invalid_payload', 'The name and version in kefu.json are letters, digits, dots, _ and -.');
    }
    verifyFiles(folder, manifest);
    const target = join(this.#dataRoot, manifest.name, manifest.version);
    if (this.versions(manifest.name).some((v) => v.version === manifest.version)) {
      throw new KefuError(
        'conflict',
        `The model ${manifest.name} has a version ${manifest.version} already; write another into its kefu.json.`,
      );
    }
    const staging = join(this.#dataRoot, manifest.name, `.adding-${randomBytes(6).toString('hex')}`);
    mkdirSync(join(this.#dataRoot, manifest.name), { recursive: true });
    try {
      cpSync(folder, staging, { recursive: true });
      renameSync(staging, target);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
    return this.version(manifest.name, manifest.version);
  }

  /** The next free `vN`, and where a version made on this server goes. */
  nextVersion(name: string): { readonly version: string; readonly folder: string } {
    const numbers = this.versions(name).map((v) => Number(/^v(\d+)$/.exec(v.version)?.[1] ?? 0));
    const version = `v${Math.max(0, ...numbers) + 1}`;
    return { version, folder: join(this.#dataRoot, name, version) };
  }

  /** The same, with an empty folder there that keeps others, who train at the same time, from taking the number too. */
  reserveVersion(name: string): { readonly version: string; readonly folder: string } {
    mkdirSync(join(this.#dataRoot, name), { recursive: true });
    const first = Number(this.nextVersion(name).version.slice(1));
    for (let number = first; ; number++) {
      const folder = join(this.#dataRoot, name, `v${number}`);
      try {
        mkdirSync(folder);
        return { version: `v${number}`, folder };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  /** The versions that were made for each other: a newer encoder waits here until its heads are trained. */
  #shippedChoice(name: string): string | undefined {
    try {
      const choices = JSON.parse(readFileSync(join(this.#shippedRoot, 'active.json'), 'utf8')) as Record<
        string,
        string
      >;
      return choices[name];
    } catch {
      return undefined;
    }
  }

  #pointerFile(name: string): string {
    return join(this.#dataRoot, name, CHOICE_FILE);
  }

  #readPointer(name: string): Pointer | 'absent' | 'damaged' {
    let text: string;
    try {
      text = readFileSync(this.#pointerFile(name), 'utf8');
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'damaged';
    }
    try {
      const { active, previous = [], split = null, shadow = null } = JSON.parse(text) as Partial<Pointer>;
      const sound =
        typeof active === 'string' &&
        Array.isArray(previous) &&
        previous.every((version) => typeof version === 'string') &&
        (split === null || (typeof split.version === 'string' && split.percent >= 0 && split.percent <= 100)) &&
        (shadow === null || typeof shadow === 'string');
      return sound ? { active, previous, split, shadow } : 'damaged';
    } catch {
      return 'damaged';
    }
  }

  #write(name: string, pointer: Pointer): Pointer {
    const file = this.#pointerFile(name);
    mkdirSync(join(this.#dataRoot, name), { recursive: true });
    const temporary = `${file}.${randomBytes(6).toString('hex')}`;
    const handle = openSync(temporary, 'w');
    try {
      writeSync(handle, `${JSON.stringify(pointer, null, 1)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    return pointer;
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, ino, size } = statSync(path);
    return `${mtimeMs}:${ino}:${size}`;
  } catch {
    return 'none';
  }
}

function folders(root: string): string[] {
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
