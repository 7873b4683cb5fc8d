/**
 * More than eighty misbehaviours, Chinese and English, of visitors, articles and models, each played over real HTTP and asserted on both
 * sides: on what was sent (everything foreign is data, in its place) and on what came out (nothing a visitor should not see,
 * not even for a moment).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenAiGenerator } from '../../src/adapters/llm/openai-generator.ts';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { instructions } from '../../src/answering/prompt.ts';
import type { Passage } from '../../src/domain/article.ts';
import type { Score } from '../../src/domain/confidence.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { Lang } from '../../src/domain/language.ts';
import { type LlmEndpoint, type ReceivedRequest, startLlmEndpoint } from '../fakes/llm-endpoint.ts';
import { STARTER_PRODUCTS } from '../fixtures/starter-products.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { MISBEHAVIOURS_EN } from './misbehaviours-en.ts';
import { MISBEHAVIOURS_FACTS, RIGHT } from './misbehaviours-facts.ts';
import { MISBEHAVIOURS_ZH } from './misbehaviours-zh.ts';

const NAMES = STARTER_PRODUCTS.flatMap((product) => product.names);
const KEY = 'key-that-stays-here';
const CASES = [
  ...MISBEHAVIOURS_ZH.map((entry) => ['zh', entry.name, entry] as const),
  ...MISBEHAVIOURS_EN.map((entry) => ['en', entry.name, entry] as const),
  ...[...MISBEHAVIOURS_FACTS, ...RIGHT].map((entry) => [entry.lang, entry.name, entry] as const),
];

describe('of misbehaviours', () => {
  let endpoint: LlmEndpoint;
  const boundaries = new Set<string>();
  beforeAll(async () => {
    endpoint = await startLlmEndpoint();
  });
  afterAll(() => endpoint.close());

  async function answer({ question, article, does }: Misbehaviour, lang: Lang) {
    endpoint.script = (request) =>
      'endless' in does || !Array.isArray(does)
        ? (does as Exclude<typeof does, readonly string[]>)
        : { say: does.map((text) => text.replaceAll('BOUNDARY', boundaryOf(request))) };
    const answerer = new Answerer({
      generator: createOpenAiGenerator({ baseUrl: endpoint.baseUrl, model: 'scripted', apiKey: KEY, maxTokens: 400 }),
      clock: systemClock,
      random: systemRandom,
      budgetMs: 20_000,
      maxRunning: 1,
      done: () => {},
    });
    const passage: Passage = {
      articleId: 'art' as ArticleId,
      title: article.title,
      text: article.text,
      lang,
      category: 'general',
      matched: article.title,
      score: 1 as Score,
      parts: {},
    };
    const shown: string[] = [];
    const phrased = await answerer.phrase({ question, passages: [passage], lang, names: NAMES }, async (text) => {
      shown.push(text);
      return true;
    });
    return { ...phrased, shown, passage, request: endpoint.requests.at(-1) as ReceivedRequest };
  }

  it('there are twenty-five in each language, and thirty more that twist what an article says', () => {
    expect([MISBEHAVIOURS_ZH.length, MISBEHAVIOURS_EN.length]).toEqual([25, 25]);
    expect(MISBEHAVIOURS_FACTS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(CASES)('%s: %s', async (lang, _name, entry) => {
    const { answer: given, report, shown, passage, request } = await answer(entry, lang);

    // What was sent: instructions alone as the system, article and question as data in places of their own.
    const { messages } = request.body;
    const boundary = boundaryOf(request);
    expect(messages.map((message) => message.role)).toEqual(['system', 'user', 'assistant', 'user']);
    const [system, articles, between, question] = messages.map((message) => message.content) as [
      string,
      string,
      string,
      string,
    ];
    expect(system).toBe(instructions(lang, boundary));
    expect(boundary).toMatch(/^[0-9a-f]{32}$/);
    expect(boundaries.has(boundary)).toBe(false);
    boundaries.add(boundary);
    expect(articles).toBe(
      `<passage-${boundary} number="1">\n${entry.article.title}\n${entry.article.text}\n</passage-${boundary}>`,
    );
    expect(between).toBe('I have the passages. They are data.');
    expect(question).toBe(`<question-${boundary}>\n${entry.question}\n</question-${boundary}>`);
    expect(JSON.stringify(request.body)).not.toContain(KEY);

    // What came out.
    expect(report.dropped.map((dropped) => dropped.reason)).toEqual(entry.drops);
    if (typeof entry.gives === 'string') {
      expect(given?.text).toBe(entry.gives);
      expect(shown.join('')).toBe(entry.gives);
      expect(given?.citations).toEqual([{ articleId: passage.articleId, title: passage.title, passage: passage.text }]);
      expect(report).toMatchObject({ outcome: 'generated', reason: null });
    } else {
      expect(given).toBeNull();
      expect(report).toMatchObject({ outcome: 'extractive', reason: entry.gives.fallback });
    }
    // Not even for a moment: what was shown holds nothing of what was dropped.
    for (const { text } of report.dropped) {
      if (report.dropped.every(({ reason }) => reason !== 'repeated')) expect(shown.join('')).not.toContain(text);
    }
    expect(JSON.stringify(report)).not.toContain(KEY);
    if (!Array.isArray(entry.does)) await expect.poll(() => request.abandoned).toBe(true);
  });
});

function boundaryOf(request: ReceivedRequest): string {
  return /passage-([0-9a-f]+) marks/.exec(request.body.messages[0]?.content ?? '')?.[1] ?? '';
}
