/**
 * The hand-written part of a tenant's content, file by file: flows, intents, replies, entities, the table of facts, synonyms.
 * A tenant starts with a copy of the starter pack's, and remembers what it copied: so a shipped file that is newer can be told
 * from one that the tenant has edited.
 */
import { createHash } from 'node:crypto';
import type { TenantId } from '../domain/ids.ts';
import { parseFactTable } from '../knowledge/graph/fact-table.ts';
import { ENTITIES_SETTING, FACTS_SETTING, SYNONYMS_SETTING } from '../knowledge/search/knowledge-search.ts';
import type { Json } from '../lib/json.ts';
import type { Store } from '../ports/store.ts';
import { readCatalogue } from '../text/catalogue.ts';
import type { StarterPack } from './starter-pack.ts';
import { compileContent } from './tenant-content.ts';

/** Setting: piece → SHA-256 of the shipped text it was copied from. */
export const COPIED_SETTING = 'copied';
const FLOWS = 'flows/';
/** File → the setting that holds it. */
const FILES: Readonly<Record<string, string>> = {
  'intents.yaml': 'intents',
  'replies.yaml': 'replies',
  'entities.yaml': ENTITIES_SETTING,
  'graph.yaml': FACTS_SETTING,
  'synonyms.txt': SYNONYMS_SETTING,
};

/** Text by name: `flows/track_order.yaml`, `intents.yaml`, … */
export type Pieces = ReadonlyMap<string, string>;

/**
 * lacking: shipped, and not here · outdated: as it was once shipped, and the shipped one is newer · edited: changed here ·
 * different: from the shipped one, by whom is not known (copied before copies were remembered) · own: not shipped.
 */
export type PieceState = 'same' | 'lacking' | 'outdated' | 'edited' | 'different' | 'own';

export interface TenantPieces {
  readonly pieces: Pieces;
  readonly copied: Readonly<Record<string, string>>;
  /** Of the settings as read: a save over something newer is refused. */
  readonly versions: Readonly<Record<string, number>>;
  readonly texts: Json | undefined;
}

export function shippedPieces(pack: StarterPack): Pieces {
  const { intents, replies, entities, graph, synonyms } = pack;
  return new Map([
    ...pack.flows.map(({ name, text }) => [FLOWS + name, text] as const),
    ['intents.yaml', intents],
    ['replies.yaml', replies],
    ['entities.yaml', entities],
    ['graph.yaml', graph],
    ['synonyms.txt', synonyms],
  ]);
}

export async function readPieces(store: Pick<Store, 'getSetting'>, tenantId: TenantId): Promise<TenantPieces> {
  const keys = ['flows', ...Object.values(FILES), COPIED_SETTING, 'texts'];
  const settings = new Map(
    await Promise.all(keys.map(async (key) => [key, await store.getSetting(tenantId, key)] as const)),
  );
  const flows = (settings.get('flows')?.value ?? []) as unknown as { name: string; text: string }[];
  const pieces = new Map(flows.map(({ name, text }) => [FLOWS + name, text]));
  for (const [file, key] of Object.entries(FILES)) {
    const text = settings.get(key)?.value;
    if (typeof text === 'string') pieces.set(file, text);
  }
  return {
    pieces,
    copied: (settings.get(COPIED_SETTING)?.value ?? {}) as Record<string, string>,
    versions: Object.fromEntries(keys.map((key) => [key, settings.get(key)?.version ?? 0])),
    texts: settings.get('texts')?.value,
  };
}

/** Flows first, by name. */
export function comparePieces(
  { pieces, copied }: Pick<TenantPieces, 'pieces' | 'copied'>,
  shipped: Pieces,
): { readonly name: string; readonly state: PieceState }[] {
  const names = [...new Set([...shipped.keys(), ...pieces.keys()])].sort(
    (a, b) => Number(b.startsWith(FLOWS)) - Number(a.startsWith(FLOWS)) || (a < b ? -1 : 1),
  );
  return names.map((name) => ({ name, state: stateOf(pieces.get(name), shipped.get(name), copied[name]) }));
}

function stateOf(here: string | undefined, shipped: string | undefined, copied: string | undefined): PieceState {
  if (here === undefined) return 'lacking';
  if (shipped === undefined) return 'own';
  if (here === shipped) return 'same';
  if (copied === undefined) return 'different';
  return hashOf(here) === copied ? 'outdated' : 'edited';
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Saves `changed` (null takes a flow away) over `before`, once everything together compiles. Rejects with FlowError (file:line: fault), KefuError, or an Error when someone else saved meanwhile.
 */
export async function savePieces(
  store: Pick<Store, 'putSetting'>,
  tenantId: TenantId,
  before: TenantPieces,
  changed: ReadonlyMap<string, string | null>,
  shipped: Pieces,
): Promise<void> {
  const pieces = new Map(before.pieces);
  for (const [name, text] of changed) {
    if (text === null) pieces.delete(name);
    else pieces.set(name, text);
  }
  const flows = [...pieces]
    .filter(([name]) => name.startsWith(FLOWS))
    .map(([name, text]) => ({ name: name.slice(FLOWS.length), text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const [intents, replies] = [pieces.get('intents.yaml'), pieces.get('replies.yaml')];
  compileContent({ flows, intents, replies, texts: before.texts }, tenantId);
  readCatalogue(pieces.get('entities.yaml') ?? '');
  if (changed.has('graph.yaml')) parseFactTable(pieces.get('graph.yaml') ?? '');

  const put = async (key: string, value: Json) => {
    const saved = await store.putSetting(tenantId, key, value, before.versions[key] ?? 0);
    if (saved.kind === 'stale') throw new Error(`the ${key} were changed meanwhile; try again`);
  };
  const names = [...changed.keys()];
  const putFlows = () => put('flows', flows);
  // Intents may name flows: a flow is there before its intent, and goes after it.
  const flowsFirst = !names.some((name) => changed.get(name) === null);
  if (flowsFirst && names.some((name) => name.startsWith(FLOWS))) await putFlows();
  for (const name of names) if (FILES[name] !== undefined) await put(FILES[name], pieces.get(name) ?? '');
  if (!flowsFirst) await putFlows();
  const copied = { ...before.copied };
  for (const [name, text] of changed) if (text === shipped.get(name) && text !== null) copied[name] = hashOf(text);
  await put(COPIED_SETTING, copied);
}

/** Whether a tenant may have a piece of this name. */
export function isPieceName(name: string): boolean {
  return FILES[name] !== undefined || /^flows\/[a-z0-9_]+\.yaml$/.test(name);
}
