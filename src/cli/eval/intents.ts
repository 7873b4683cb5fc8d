/** `kefu eval intents`: trains as `kefu train intents` does, then measures on another file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intentFigures, judge, measureRate } from '../../../eval/intents/evaluate-head.ts';
import { SEED } from '../../../pipelines/intents/train-head.ts';
import { ModelRegistry } from '../../understanding/registry/model-registry.ts';
import { decodeLines, readExamples, readLabelled, requireLabels } from '../../understanding/train/examples.ts';
import { trainIntents } from '../../understanding/train/train-intents.ts';
import { downloadEncoder, openEncoder } from '../../wiring/open-encoder.ts';
import { PATHS } from '../../wiring/paths.ts';
import { type CommandContext, type CommandResult, UsageError } from '../command.ts';

export async function evalIntents(
  args: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] },
  context: CommandContext,
): Promise<CommandResult> {
  const { train, test } = args.values;
  if (typeof train !== 'string' || typeof test !== 'string') throw new UsageError('name --train FILE and --test FILE');
  if (args.positionals.length > 0) throw new UsageError(`what is ${args.positionals[0]}?`);
  const read = readExamples(readText(train));
  requireLabels(read);
  const { examples, report } = read;
  const { rows, rejected } = readLabelled(readText(test));
  if (rows.length === 0) {
    const [first] = rejected;
    throw new UsageError(`${test} has no rows${first === undefined ? '' : `; line ${first.line}: ${first.reason}`}`);
  }
  const registry = new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models'));
  const { encoder: setting, hubUrl } = context.config;
  await downloadEncoder(registry, setting, hubUrl, (doing) => context.progress(doing));
  const encoder = await openEncoder(registry, setting);
  try {
    const begin = performance.now();
    const trained = await trainIntents(examples, encoder, {
      seed: SEED,
      progress: (share, doing) => context.progress(`${Math.round(share * 100)} % ${doing}`),
    });
    const trainSeconds = (performance.now() - begin) / 1000;
    const judged = await judge(rows, trained.head, encoder);
    const figures = {
      ...intentFigures(judged, trained.calibration.threshold),
      trainSeconds,
      utterancesPerSecond: await measureRate(rows, trained.head, encoder),
    };
    const notes = report.rejected.length + report.duplicates.length + report.contradictions.length;
    return {
      ok: true,
      json: { ...figures, rejected },
      text: [
        ...Object.entries(figures).map(([name, value]) => `${name.padEnd(28)}${round(value)}`),
        ...(rejected.length > 0
          ? [`${rejected.length} test lines could not be used; line ${rejected[0]?.line}: ${rejected[0]?.reason}`]
          : []),
        ...(notes > 0 ? [`${notes} training lines were odd; kefu train intents lists them`] : []),
      ].join('\n'),
      next: `kefu train intents --data ${train}`,
    };
  } finally {
    await encoder.close();
  }
}

function round(value: number): string {
  if (Number.isNaN(value)) return 'nothing to measure on';
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}

function readText(file: string): string {
  try {
    return decodeLines(readFileSync(file));
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
