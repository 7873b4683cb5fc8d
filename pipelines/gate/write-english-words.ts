/**
 * Writes src/text/english-words.ts: `node scripts/run-ts.mjs pipelines/gate/write-english-words.ts`. The words are those
 * that the encoder's tokenizer keeps whole: the frequent ones of the open text it was built on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { PATHS } from '../../src/wiring/paths.ts';

const LINE = 110;
const registry = new ModelRegistry(PATHS.models, PATHS.models);
const folder = await registry.openActive('encoder', async (version) => version.folder);
const file = JSON.parse(readFileSync(join(folder.value, 'tokenizer.json'), 'utf8')) as {
  model: { vocab: Record<string, number> };
};
const words = Object.keys(file.model.vocab)
  .filter((piece) => /^[a-z]{4,}$/.test(piece))
  .sort();
const lines: string[] = [''];
for (const word of words) {
  if (lines.at(-1)!.length + word.length > LINE) lines.push('');
  lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
}
writeFileSync(
  join(PATHS.root, 'src/text/english-words.ts'),
  `/** Frequent English words of four letters and more, so that none of them is taken for pinyin. Written by
 * pipelines/gate/write-english-words.ts from the vocabulary of the shipped encoder's tokenizer.
 */
export const ENGLISH_WORDS = \`
${lines.join('\n')}
\`;
`,
);
