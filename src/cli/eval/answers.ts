/** `kefu eval answers`: fits the gate from the articles alone, as publishing does, and counts what it lets out. */
import { fitLabGate, measureAnswers } from '../../../eval/retrieval/measure.ts';
import { type CommandContext, type CommandResult, UsageError } from '../command.ts';
import { type EvalArgs, figureLines, withLab } from './lab-input.ts';

const CONFIDENCE = 0.9;

export async function evalAnswers(args: EvalArgs, context: CommandContext): Promise<CommandResult> {
  const target = args.values.target === undefined ? 0.05 : Number(args.values.target);
  if (!(target > 0 && target < 1)) throw new UsageError('--target is a rate between 0 and 1, such as 0.05');
  return withLab(args, context, async (lab, queries) => {
    context.progress('fitting the gate');
    const gate = await fitLabGate(lab, [], { target, confidence: CONFIDENCE });
    const figures = await measureAnswers(lab, gate, queries);
    return {
      ok: true,
      json: figures,
      text: figureLines(figures),
      next:
        gate.threshold === null
          ? 'no threshold keeps the promise on these articles: add wordings to them, or raise --target'
          : 'kefu search TEXT shows one question with its scores',
    };
  });
}
