/**
 * `kefu content`: a tenant's flows, intents and lists beside the shipped ones, which came after the tenant's copy was made.
 * Nothing edited is replaced unless asked to, and then what was there is kept in a file. A running server follows.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { adoptIntents } from '../../dialogue/adopt-intents.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Store } from '../../ports/store.ts';
import { lineDiff } from '../../text/line-diff.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import {
  comparePieces,
  isPieceName,
  type PieceState,
  type Pieces,
  readPieces,
  savePieces,
  shippedPieces,
  type TenantPieces,
} from '../../wiring/content-pieces.ts';
import { PATHS } from '../../wiring/paths.ts';
import { readStarterPack } from '../../wiring/starter-pack.ts';
import { systemClock } from '../../wiring/system.ts';
import { type Command, type CommandResult, UsageError } from '../command.ts';
import { withStore } from '../with-engine.ts';

const INTENTS = 'intents.yaml';
const STATES: Readonly<Record<PieceState, string>> = {
  same: '',
  lacking: 'shipped, not here',
  outdated: 'not edited here, and the shipped one is newer',
  edited: 'edited here',
  different: 'not as shipped',
  own: 'your own',
};

interface Place {
  readonly store: Store;
  readonly tenantId: TenantId;
  readonly here: TenantPieces;
  readonly shipped: Pieces;
  readonly dataDir: string;
}

export const command: Command = {
  name: 'content',
  summary: "compare the tenant's flows, intents and lists with the shipped ones; copy, show, save or remove one",
  usage:
    'kefu content list | diff [PIECE…] | add PIECE… [--replace] [--intents] | show PIECE | save FILE [--as PIECE] | remove flows/NAME.yaml   [--tenant T]',
  options: {
    tenant: { type: 'string' },
    replace: { type: 'boolean' },
    intents: { type: 'boolean' },
    as: { type: 'string' },
  },
  async run({ values, positionals }, { config }) {
    const [action, ...names] = positionals;
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withStore(config, async (store) => {
      if ((await store.getTenant(tenantId)) === null)
        throw new UsageError(`there is no tenant ${tenantId}; start the server once first`);
      const shipped = shippedPieces(readStarterPack(PATHS.starterPack, PATHS.calibration));
      const here = await readPieces(store, tenantId);
      const place: Place = { store, tenantId, here, shipped, dataDir: config.dataDir };
      switch (action) {
        case 'list':
          return list(place);
        case 'diff':
          return diff(place, names);
        case 'add':
          return add(place, names, values.replace === true, values.intents === true);
        case 'show': {
          const text = here.pieces.get(one(names)) ?? missing(one(names));
          return { ok: true, json: { name: one(names), text }, text: text.trimEnd() };
        }
        case 'save':
          return save(place, one(names), values.as as string | undefined);
        case 'remove':
          return remove(place, one(names));
        default:
          throw new UsageError('say what to do: list, diff, add, show, save or remove');
      }
    });
  },
};

function one(names: readonly string[]): string {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('name one');
  return name;
}

function missing(name: string): never {
  throw new Error(`there is no ${name}; kefu content list shows what there is`);
}

function list({ here, shipped }: Place): CommandResult {
  const pieces = comparePieces(here, shipped);
  const width = Math.max(...pieces.map(({ name }) => name.length));
  const wanting = pieces.find(({ state }) => state === 'lacking' || state === 'outdated');
  return {
    ok: true,
    json: { pieces },
    text: pieces.map(({ name, state }) => `${name.padEnd(width)}  ${STATES[state]}`.trimEnd()).join('\n'),
    ...(wanting === undefined ? {} : { next: `kefu content diff ${wanting.name}` }),
  };
}

/** What adding would change: `-` is here, `+` is shipped. */
function diff({ here, shipped }: Place, names: readonly string[]): CommandResult {
  const known = comparePieces(here, shipped);
  for (const name of names) if (!known.some((piece) => piece.name === name)) missing(name);
  const pieces = known
    .filter(({ name, state }) => (names.length === 0 ? state !== 'own' : names.includes(name)) && state !== 'same')
    .map(({ name, state }) => ({ name, state, diff: lineDiff(here.pieces.get(name) ?? '', shipped.get(name) ?? '') }));
  const addable = pieces.find(({ state }) => state !== 'own');
  return {
    ok: true,
    json: { pieces },
    text: pieces.map(({ name, state, diff: lines }) => `${name}: ${STATES[state]}\n${lines}`).join('\n\n'),
    ...(addable === undefined ? {} : { next: `kefu content add ${addable.name}` }),
  };
}

async function add(place: Place, names: readonly string[], replace: boolean, intents: boolean): Promise<CommandResult> {
  const { store, tenantId, here, shipped } = place;
  if (names.length === 0) throw new UsageError('name what to add');
  const states = new Map(comparePieces(here, shipped).map(({ name, state }) => [name, state]));
  const changed = new Map<string, string>();
  for (const name of names) {
    const text = shipped.get(name) ?? missing(name);
    const state = states.get(name);
    if (state === 'same') continue;
    if (!replace && (state === 'edited' || state === 'different'))
      throw new Error(`${name} is ${STATES[state]}; see kefu content diff ${name}, then add it with --replace`);
    changed.set(name, text);
  }
  const adopted = adoptFor(place, names, changed, intents);
  if (changed.size > 0) await savePieces(store, tenantId, here, changed, shipped);
  const kept = keepFormer(place, [...changed.keys()]);
  const lines = [
    ...[...changed.keys()].map((name) => (name === INTENTS ? `${name} changed` : `${name} added`)),
    ...adopted.added.map((id) => `intent ${id} added to ${INTENTS}`),
    ...(intents ? adopted.different.map((id) => `intent ${id} replaced in ${INTENTS}`) : []),
    ...kept.map((file) => `what was there is kept in ${file}`),
  ];
  const waiting = intents ? [] : adopted.different;
  return {
    ok: true,
    json: { added: [...changed.keys()], intents: adopted.added, differentIntents: waiting, kept },
    text: lines.length === 0 ? 'nothing to add: all as shipped' : lines.join('\n'),
    ...(waiting.length === 0
      ? {}
      : {
          next: `${waiting.join(', ')} means something else in your ${INTENTS}: add again with --intents to start the flow`,
        }),
  };
}

/** Flows are started by intents: those of the named flows come with them, into `changed`. */
function adoptFor({ here, shipped }: Place, names: readonly string[], changed: Map<string, string>, replace: boolean) {
  const added: string[] = [];
  const different: string[] = [];
  const own = changed.get(INTENTS) ?? here.pieces.get(INTENTS) ?? '';
  let text = own;
  for (const name of names) {
    if (!name.startsWith('flows/')) continue;
    const flow = basename(name, '.yaml');
    const result = adoptIntents(text, shipped.get(INTENTS) ?? '', flow, { replace });
    added.push(...result.added);
    different.push(...result.different);
    text = result.text;
  }
  if (text !== own) changed.set(INTENTS, text);
  return { added, different };
}

/** Writes what was there before beside the data; the paths. */
function keepFormer({ here, tenantId, dataDir }: Place, names: readonly string[]): string[] {
  const present = names.filter((name) => here.pieces.has(name));
  if (present.length === 0) return [];
  const at = new Date(systemClock.now()).toISOString().replace(/[:.]/g, '-');
  const folder = join(dataDir, 'replaced', `${tenantId}-${at}`);
  mkdirSync(folder, { recursive: true });
  return present.map((name) => {
    const file = join(folder, basename(name));
    writeFileSync(file, here.pieces.get(name) ?? '');
    return file;
  });
}

async function save(place: Place, file: string, as: string | undefined): Promise<CommandResult> {
  const { store, tenantId, here, shipped } = place;
  const base = basename(file);
  const name = as ?? (isPieceName(base) ? base : `flows/${base}`);
  if (!isPieceName(name)) throw new UsageError(`${name} is no piece of content: say which with --as`);
  const text = readFileSync(file, 'utf8');
  if (text === here.pieces.get(name)) return { ok: true, json: { saved: name, kept: [] }, text: `${name} is the same` };
  await savePieces(store, tenantId, here, new Map([[name, text]]), shipped);
  const kept = keepFormer(place, [name]);
  return {
    ok: true,
    json: { saved: name, kept },
    text: [`${name} saved`, ...kept.map((path) => `what was there is kept in ${path}`)].join('\n'),
  };
}

async function remove(place: Place, name: string): Promise<CommandResult> {
  const { store, tenantId, here, shipped } = place;
  if (!name.startsWith('flows/')) throw new UsageError('only a flow can be removed');
  if (!here.pieces.has(name)) missing(name);
  await savePieces(store, tenantId, here, new Map([[name, null]]), shipped);
  const kept = keepFormer(place, [name]);
  return { ok: true, json: { removed: name, kept }, text: `${name} removed; it is kept in ${kept[0]}` };
}
