/** `kefu eval`: the harness. Each subcommand is a file in ../eval; suites live in eval/suites. */
import { type Command, UsageError } from '../command.ts';
import { evalAnswers } from '../eval/answers.ts';
import { evalIntents } from '../eval/intents.ts';
import { evalRetrieval } from '../eval/retrieval.ts';

const SUBCOMMANDS = { intents: evalIntents, retrieval: evalRetrieval, answers: evalAnswers } as const;

export const command: Command = {
  name: 'eval',
  summary: 'measure: intents, retrieval, answers, or a suite',
  usage:
    'kefu eval intents --train FILE --test FILE | retrieval --articles FILE --queries FILE | answers --articles FILE --queries FILE [--target 0.05] | suite [NAME]',
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    articles: { type: 'string' },
    queries: { type: 'string' },
    target: { type: 'string' },
    data: { type: 'string' },
    split: { type: 'string' },
    seeds: { type: 'string' },
    kinds: { type: 'string' },
    gate: { type: 'boolean' },
    out: { type: 'string' },
  },
  async run({ values, positionals }, context) {
    const [what, ...rest] = positionals;
    if (what === 'suite') {
      // The suites bring dictionaries that take longer to load than all the rest: other commands do without.
      const { SUITES } = await import('../../../eval/suites.ts');
      const [name] = rest;
      const suite = SUITES.find((entry) => entry.name === name);
      if (suite === undefined) {
        if (name !== undefined)
          throw new UsageError(`there is no suite ${name}; suites: ${SUITES.map((entry) => entry.name).join(', ')}`);
        return {
          ok: true,
          json: { suites: SUITES.map(({ name, about }) => ({ name, about })) },
          text: SUITES.map((entry) => `${entry.name}  ${entry.about}`).join('\n'),
          next: 'npm run eval -- NAME',
        };
      }
      return suite.run({ values, positionals: rest.slice(1) }, context);
    }
    const subcommand = SUBCOMMANDS[what as keyof typeof SUBCOMMANDS];
    if (subcommand === undefined) throw new UsageError(`name one of ${Object.keys(SUBCOMMANDS).join(', ')}, suite`);
    return subcommand({ values, positionals: rest }, context);
  },
};
