/**
 * Says how much a word tells about what is talked of: `node scripts/run-ts.mjs pipelines/gate/write-common-words.ts`. Words that
 * help centres of most domains use ("how long", "多少钱", "refund") name no subject of their own, words of few domains do. Counted
 * on our own text (pipelines/own-text), wordings and answers; writes src/retrieval/common-words.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiebaSegmenter } from '../../src/adapters/jieba/jieba-segmenter.ts';
import type { Lang } from '../../src/domain/language.ts';
import { createAnalyzer } from '../../src/retrieval/analyze.ts';
import { commonForm, STEPS } from '../../src/retrieval/specificity.ts';
import { normalize } from '../../src/text/normalize.ts';
import { PATHS } from '../../src/wiring/paths.ts';

/** Words of fewer domains are left out: all of them tell about as much. */
const LEAST_DOMAINS = 5;

const analyzer = createAnalyzer(createJiebaSegmenter());
const folder = join(PATHS.root, 'pipelines/own-text');
const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));

/** In how many domains each word is; Chinese characters count by themselves too, for words that no domain has. */
function domainsOf(lang: Lang): Map<string, number> {
  const domains = new Map<string, number>();
  for (const file of files) {
    const seen = new Set<string>();
    for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
      for (const text of (JSON.parse(line) as Record<Lang, readonly string[]>)[lang]) {
        for (const word of analyzer.words(normalize(text))) {
          seen.add(commonForm(word));
          for (const character of word.match(/\p{Script=Han}/gu) ?? []) seen.add(character);
        }
      }
    }
    for (const word of seen) domains.set(word, (domains.get(word) ?? 0) + 1);
  }
  return domains;
}

const steps: string[][] = Array.from({ length: STEPS }, () => []);
const known = new Set<string>();
for (const lang of ['zh', 'en'] as const) {
  const own = lang === 'zh' ? /\p{Script=Han}/u : /^[a-z]/;
  for (const [word, count] of domainsOf(lang)) {
    if (count < LEAST_DOMAINS || known.has(word) || !own.test(word)) continue;
    known.add(word);
    steps[Math.round((Math.log(files.length / count) / Math.log(files.length)) * STEPS)]!.push(word);
  }
}
const text = JSON.stringify(
  steps.map((words) => words.sort().join(' ')),
  null,
  2,
);
writeFileSync(join(PATHS.root, 'src/retrieval/common-words.json'), `${text}\n`);
console.log(`${known.size} words of ${files.length} domains`);
