/** `kefu train`: fits heads from labelled examples, in this process, without Python. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SEED, trainHead } from '../../../pipelines/intents/train-head.ts';
import { trainTickets } from '../../../pipelines/intents/train-tickets.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { DEFAULT_HEAD, HEAD_PREFIX } from '../../understanding/head-store.ts';
import type { Manifest } from '../../understanding/registry/manifest.ts';
import { ModelRegistry } from '../../understanding/registry/model-registry.ts';
import type { ExampleReport, LineNote } from '../../understanding/train/examples.ts';
import { refuseUnusableFolder } from '../../understanding/train/write-version.ts';
import { downloadEncoder, openEncoder } from '../../wiring/open-encoder.ts';
import { PATHS } from '../../wiring/paths.ts';
import { type Command, type CommandContext, type CommandResult, UsageError } from '../command.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
const LINES_SHOWN = 10;

export const command: Command = {
  name: 'train',
  summary: 'fit an intent head or the ticket heads from examples (JSONL {text,label})',
  usage:
    'kefu train intents --data FILE [--out DIR] [--name MODEL] [--seed N] | tickets --data FILE [--out DIR] [--seed N]',
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    name: { type: 'string' },
    seed: { type: 'string' },
  },
  async run({ values, positionals }, context) {
    const [what, more] = positionals;
    if (what !== 'intents' && what !== 'tickets') throw new UsageError('say what to train: intents or tickets');
    if (more !== undefined) throw new UsageError(`what is ${more}? Examples are given in one file, with --data`);
    const { data } = values;
    if (typeof data !== 'string') throw new UsageError('name the examples: --data FILE');
    if (!existsSync(data)) throw new UsageError(`--data: there is no file ${data}`);
    if (statSync(data).isDirectory()) throw new UsageError(`--data: ${data} is a folder`);
    const seed = values.seed === undefined ? SEED : Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0) throw new UsageError('--seed is a whole number');
    const registry = new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models'));
    const { encoder: setting, hubUrl } = context.config;
    await downloadEncoder(registry, setting, hubUrl, (doing) => context.progress(doing));
    const encoder = await openEncoder(registry, setting);
    const out = typeof values.out === 'string' ? values.out : undefined;
    const request: Request = { data, out, seed, registry, encoder, context };
    try {
      return what === 'intents'
        ? await runIntents(request, typeof values.name === 'string' ? values.name : DEFAULT_HEAD)
        : await runTickets(request);
    } finally {
      await encoder.close();
    }
  },
};

interface Request {
  readonly data: string;
  readonly out: string | undefined;
  readonly seed: number;
  readonly registry: ModelRegistry;
  readonly encoder: SentenceEncoder;
  readonly context: CommandContext;
}

async function runIntents(request: Request, name: string): Promise<CommandResult> {
  if (!NAME.test(name) || !name.startsWith(HEAD_PREFIX)) {
    throw new UsageError(`--name begins with ${HEAD_PREFIX} and has letters, digits, dots, _ and -`);
  }
  const { registry, out, context } = request;
  // Before minutes are spent on it.
  refuseUnusableFolder(out === undefined ? registry.nextVersion(name).folder : resolve(out));
  const begin = performance.now();
  const { manifest, folder, report } = await trainHead({
    files: [request.data],
    name,
    place: () => placeFor(request, name),
    about: 'Examples given to `kefu train intents`.',
    keepExamples: true,
    encoder: request.encoder,
    seed: request.seed,
    progress: (share, doing) => context.progress(`${Math.round(100 * share)} % ${doing}`),
  });
  const seconds = (performance.now() - begin) / 1000;
  const { version } = manifest;
  return {
    ok: true,
    json: { name, version, folder, metrics: manifest.metrics, seconds, ...report },
    text: [`${name} ${version} in ${folder}, ${seconds.toFixed(1)} s`, ...figures(manifest), ...notes(report)].join(
      '\n',
    ),
    next: out === undefined ? `kefu models promote ${name} ${version}` : `kefu models add ${out}`,
  };
}

/** A version of its own, or the folder that was named, or one in it. */
function placeFor({ registry, out }: Request, name: string, ...inside: string[]) {
  if (out === undefined) return registry.reserveVersion(name);
  return { version: registry.nextVersion(name).version, folder: resolve(out, ...inside) };
}

async function runTickets(request: Request): Promise<CommandResult> {
  const { registry, out, context } = request;
  const begin = performance.now();
  const heads = await trainTickets({
    file: request.data,
    encoder: request.encoder,
    seed: request.seed,
    before: (name) => refuseUnusableFolder(out === undefined ? registry.nextVersion(name).folder : resolve(out, name)),
    place: (name) => placeFor(request, name, name),
    progress: (share, doing) => context.progress(`${Math.round(100 * share)} % ${doing}`),
  });
  const seconds = (performance.now() - begin) / 1000;
  const [first] = heads;
  return {
    ok: true,
    json: {
      heads: heads.map(({ manifest, folder, report }) => ({
        name: manifest.name,
        version: manifest.version,
        folder,
        metrics: manifest.metrics,
        ...report,
      })),
      seconds,
    },
    text: heads
      .flatMap(({ manifest, folder, report }) => [
        `${manifest.name} ${manifest.version} in ${folder}`,
        ...figures(manifest),
        ...notes(report),
      ])
      .join('\n'),
    next:
      out === undefined
        ? `kefu models promote ${first?.manifest.name} ${first?.manifest.version}`
        : `kefu models add ${first?.folder}`,
  };
}

function figures(manifest: Manifest): string[] {
  return Object.entries(manifest.metrics ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name.padEnd(28)}${Number.isInteger(value) ? value : (value as number).toFixed(4)}`);
}

/** What was odd in the file: counts, and the first lines of each kind. */
function notes(report: ExampleReport): string[] {
  const kinds: readonly [string, readonly LineNote[]][] = [
    ['lines could not be used', report.rejected],
    ['lines repeat another', report.duplicates],
    ['lines contradict another', report.contradictions],
  ];
  return kinds
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([what, lines]) => [
      `${lines.length} ${what}:`,
      ...lines.slice(0, LINES_SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`),
      ...(lines.length > LINES_SHOWN ? [`  … and ${lines.length - LINES_SHOWN} more (--json lists all)`] : []),
    ]);
}
