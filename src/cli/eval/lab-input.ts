/** What `kefu eval retrieval` and `kefu eval answers` have in common: the two files, the encoder, and how figures print. */
import { join } from 'node:path';
import type { QueryRow } from '../../../eval/retrieval/files.ts';
import { RowError, readArticleRows, readQueryRows, toArticle } from '../../../eval/retrieval/files.ts';
import { type Lab, type LabReranker, openLab } from '../../../eval/retrieval/lab.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { ModelRegistry } from '../../understanding/registry/model-registry.ts';
import { openEncoder } from '../../wiring/open-encoder.ts';
import { openReranker } from '../../wiring/open-reranker.ts';
import { PATHS } from '../../wiring/paths.ts';
import { type CommandContext, UsageError } from '../command.ts';

export interface EvalArgs {
  readonly values: Record<string, unknown>;
  readonly positionals: readonly string[];
}

/** Reads the files, indexes the articles with the active encoder, and lets go of it whatever happens. */
export async function withLab<T>(
  args: EvalArgs,
  context: CommandContext,
  run: (lab: Lab, queries: readonly QueryRow[]) => Promise<T>,
): Promise<T> {
  const { articles: articleFile, queries: queryFile } = args.values;
  if (typeof articleFile !== 'string' || typeof queryFile !== 'string') {
    throw new UsageError('name --articles FILE and --queries FILE');
  }
  const articles = usable(() => readArticleRows(articleFile)).map(toArticle);
  const queries = usable(() => readQueryRows(queryFile));
  const known = new Set(articles.map(({ id }) => id as string));
  const lost = queries.flatMap((row) => row.gold).find((id) => !known.has(id));
  if (lost !== undefined) throw new UsageError(`${queryFile}: the gold article ${lost} is not in ${articleFile}`);
  const encoder = await openShippedEncoder(context);
  const reranker = await openConfiguredReranker(context).catch(async (error) => {
    await encoder.close();
    throw error;
  });
  try {
    const lab = await openLab(articles, encoder, { progress: (text) => context.progress(text), reranker });
    return await run(lab, queries);
  } finally {
    await reranker?.reranker.close();
    await encoder.close();
  }
}

/** The encoder that serves: the shipped one, or the one that is configured. */
export function openShippedEncoder(context: CommandContext): Promise<SentenceEncoder> {
  return openEncoder(new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models')), context.config.encoder);
}

async function openConfiguredReranker({ config, progress }: CommandContext): Promise<LabReranker | null> {
  if (config.reranker === undefined) return null;
  const { setting, candidates, budgetMs } = config.reranker;
  const reranker = await openReranker({ ...config, setting }, (doing, share) =>
    progress(`${doing}, ${Math.round(100 * share)} %`),
  );
  return { reranker, candidates, budgetMs };
}

/** Bad files are bad arguments. */
function usable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RowError) throw new UsageError(error.message);
    if (error instanceof Error && 'code' in error) throw new UsageError(`the file cannot be read: ${error.message}`);
    throw error;
  }
}

export function figureLines(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(22)}${asText(value)}`)
    .join('\n');
}

function asText(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toPrecision(4);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${asText(part)}`)
    .join(', ');
}
