/** The suites of `kefu eval suite NAME` (`npm run eval -- NAME`), by name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext, CommandResult } from '../src/cli/command.ts';
import { evalAnswers } from '../src/cli/eval/answers.ts';
import { evalIntents } from '../src/cli/eval/intents.ts';
import { evalRetrieval } from '../src/cli/eval/retrieval.ts';
import { PATHS } from '../src/wiring/paths.ts';
import { runAnswers } from './suites/answers.ts';
import { runFollowUps } from './suites/followups.ts';
import { runGaps } from './suites/gaps.ts';
import { runGraph } from './suites/graph.ts';
import { runIntents } from './suites/intents.ts';
import { runRetrieval } from './suites/retrieval.ts';
import { runTyping } from './suites/typing.ts';

export interface Suite {
  readonly name: string;
  readonly about: string;
  run(
    args: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] },
    context: CommandContext,
  ): Promise<CommandResult>;
}

const heldOut = (name: string) => join(PATHS.root, 'eval', 'datasets', 'ecommerce', name);

/** Both languages' files of the starter pack as the one file that a command takes. */
async function joined<T>(folder: string, run: (file: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'kefu-eval-'));
  try {
    const file = join(scratch, `${folder}.jsonl`);
    const texts = ['zh', 'en'].map((lang) =>
      readFileSync(join(PATHS.starterPack, folder, `${lang}.jsonl`), 'utf8').trim(),
    );
    writeFileSync(file, `${texts.join('\n')}\n`);
    return await run(file);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const SUITES: readonly Suite[] = [
  {
    name: 'intents',
    about: 'intent heads on open sets beside TF-IDF + linear: `intents [test] [--data DIR] [--out DIR]`',
    run: runIntents,
  },
  {
    name: 'gaps',
    about:
      'hides a fifth of the starter FAQ and counts the hidden entries that come back as knowledge gaps: `gaps [dev]`',
    run: runGaps,
  },
  {
    name: 'graph',
    about: 'questions about a property of a named product, by the graph of facts beside text search: `graph [dev]`',
    run: runGraph,
  },
  {
    name: 'retrieval',
    about: 'search beside BM25 and MiniSearch: `retrieval [--split test|test-4] [--data DIR]`',
    run: runRetrieval,
  },
  {
    name: 'typing',
    about: 'what badly typed questions lose, by kind and language: `typing [--seeds N] [--kinds a,b] [--gate]`',
    run: runTyping,
  },
  {
    name: 'answers',
    about: 'coverage and wrong answers of the gate: `answers [--split test|test-4] [--data DIR]`',
    run: runAnswers,
  },
  {
    name: 'followups',
    about: 'questions that lean on the one before, through the gate of the starter: `followups [--split test]`',
    run: runFollowUps,
  },
  {
    name: 'starter-intents',
    about: "the starter intents: trained on the pack's utterances, measured on held-out ones",
    run: ({ positionals }, context) =>
      joined('utterances', (train) =>
        evalIntents({ values: { train, test: heldOut('intents-heldout.jsonl') }, positionals }, context),
      ),
  },
  {
    name: 'starter-retrieval',
    about: 'search over the starter FAQ, measured on the frozen test questions; --queries FILE for others',
    run: ({ values, positionals }, context) =>
      joined('faq', (articles) =>
        evalRetrieval(
          { values: { ...values, articles, queries: values.queries ?? heldOut('test.jsonl') }, positionals },
          context,
        ),
      ),
  },
  {
    name: 'starter-answers',
    about:
      'the gate over the starter FAQ, fitted from the articles alone, measured on the frozen test questions; --queries FILE for others',
    run: ({ values, positionals }, context) =>
      joined('faq', (articles) =>
        evalAnswers(
          { values: { ...values, articles, queries: values.queries ?? heldOut('test.jsonl') }, positionals },
          context,
        ),
      ),
  },
];
