/** `kefu eval retrieval`: how often the right article is found, by the search the server uses. */
import { measureRetrieval } from '../../../eval/retrieval/measure.ts';
import { type CommandContext, type CommandResult, UsageError } from '../command.ts';
import { type EvalArgs, figureLines, withLab } from './lab-input.ts';

export async function evalRetrieval(args: EvalArgs, context: CommandContext): Promise<CommandResult> {
  const figures = await withLab(args, context, (lab, queries) => {
    if (queries.every((row) => row.gold.length === 0)) throw new UsageError('no query has a gold article');
    return measureRetrieval(lab, queries, { progress: (text) => context.progress(text) });
  });
  return {
    ok: true,
    json: figures,
    text: figureLines(figures),
    next: 'kefu eval answers --articles FILE --queries FILE says what the gate makes of it',
  };
}
