/** Whatever the endpoint does, an answer is there within the budget, and an endpoint that keeps failing is left alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenAiGenerator } from '../../src/adapters/llm/openai-generator.ts';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import type { AnswerReport } from '../../src/answering/answer-report.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import type { Passage } from '../../src/domain/article.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { GenerationPart, Generator } from '../../src/ports/generator.ts';
import { type Behaviour, type LlmEndpoint, startLlmEndpoint } from '../fakes/llm-endpoint.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { passage } from '../fakes/talk.ts';

const ARTICLE = {
  ...passage('退货期限是多久？', '签收后7天内可以无理由退货。退货商品应当包装完好。'),
  lang: 'zh',
} as Passage;
const GOOD = '签收后7天内可以无理由退货。[1]';

describe('an answer that is phrased', () => {
  let endpoint: LlmEndpoint;
  beforeAll(async () => {
    endpoint = await startLlmEndpoint();
  });
  afterAll(() => endpoint.close());

  function answererFor(options: { budgetMs?: number; clock?: Clock; generator?: Generator; maxRunning?: number } = {}) {
    const reports: AnswerReport[] = [];
    const shown: string[] = [];
    const answerer = new Answerer({
      generator:
        options.generator ??
        createOpenAiGenerator({ baseUrl: endpoint.baseUrl, model: 'scripted', apiKey: 'k', maxTokens: 400 }),
      clock: options.clock ?? systemClock,
      random: systemRandom,
      budgetMs: options.budgetMs ?? 20_000,
      maxRunning: options.maxRunning ?? 2,
      done: (report) => reports.push(report),
    });
    const phrase = (passages: readonly Passage[] = [ARTICLE], onShown: () => boolean = () => true) =>
      answerer.phrase({ question: '退货期限是多久？', passages, lang: 'zh', names: [] }, async (text) => {
        shown.push(text);
        return onShown();
      });
    return { answerer, phrase, reports, shown };
  }

  it.each<[string, Behaviour, string, string]>([
    ['a 500', { status: 500 }, 'server_error', ''],
    ['a 429', { status: 429 }, 'rate_limited', ''],
    ['a wrong key', { status: 401 }, 'refused', ''],
    ['malformed events', { malformedAfter: [GOOD, '退'] }, 'malformed', GOOD],
    ['a cut connection', { cutAfter: [GOOD, '退'] }, 'cut', GOOD],
    ['an end without a reason', { endAfter: [GOOD, '退'] }, 'cut', GOOD],
    ['an error inside the stream', { errorAfter: [GOOD, '退'] }, 'server_error', GOOD],
    ['NO_ANSWER', { say: ['NO_', 'ANSWER'] }, 'declined', ''],
    ['silence', { say: [] }, 'nothing_left', ''],
    ['an error under a 200', { status: 200, body: '{"error":{"message":"no"}}' }, 'cut', ''],
    ['the end of its tokens in its first sentence', { say: ['签收后7天内可以'], finish: 'length' }, 'nothing_left', ''],
  ])('gives way to the article after %s', async (_name, behaviour, reason, seen) => {
    endpoint.script = behaviour;
    const { phrase, shown } = answererFor();
    const { answer, report } = await phrase();
    expect(answer).toBeNull();
    expect(report.reason).toBe(reason);
    expect(shown.join('')).toBe(seen);
  });

  it.each([
    [
      'in the text',
      [`<think>${'用户想知道退货期限，文章[1]里写了。我先核对一遍……\n'.repeat(300)}`, '</think>', '\n\n', GOOD],
    ],
    ['in no sentence', ['<think>', '嗯'.repeat(2000), '</thi', `nk>${GOOD}`]],
  ])('shows nothing of what the model thinks aloud %s, and all of what it answers then', async (_name, say) => {
    endpoint.script = { say };
    const { phrase, shown } = answererFor();
    const { answer, report } = await phrase();
    expect(answer?.text).toBe(GOOD);
    expect(shown).toEqual([GOOD]);
    expect(report).toMatchObject({ kept: 1, dropped: [] });
  });

  it.each<[string, Behaviour, string]>([
    ['thinks for ever', { endless: '<think>还要再想想。\n' }, 'nothing_left'],
    [
      'says three hundred thousand sentences at once',
      { say: ['好的。'.repeat(300_000), '好的。'], pauseMs: 100 },
      'nothing_left',
    ],
    [
      'never ends its line',
      { raw: ['data: {"choices":[{"delta":{"content":"', ...new Array<string>(400).fill('x'.repeat(100_000))] },
      'malformed',
    ],
  ])('keeps the thread free when the endpoint %s', async (_name, behaviour, reason) => {
    endpoint.script = behaviour;
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { answer, report } = await answererFor().phrase();
    clearInterval(beat);
    expect(answer).toBeNull();
    expect(report.reason).toBe(reason);
    expect(longest).toBeLessThan(1000);
  });

  it.each<[string, Behaviour]>([
    ['never answers', { silent: true }],
    ['stalls half-way', { stallAfter: [GOOD, '退货商品'] }],
    ['says one letter after the other, slowly', { say: [...'签收后7天内'.repeat(100)], pauseMs: 20 }],
  ])('ends with its budget when the endpoint %s, and hangs up', async (_name, behaviour) => {
    endpoint.script = behaviour;
    const { answer, report } = await answererFor({ budgetMs: 300 }).phrase();
    expect(answer).toBeNull();
    expect(report.reason).toBe('timeout');
    await expect.poll(() => endpoint.requests.at(-1)?.abandoned).toBe(true);
  });

  it('gives what was whole when the tokens ended', async () => {
    endpoint.script = { say: [GOOD, '退货商品应当包'], finish: 'length' };
    const { answer, report } = await answererFor().phrase();
    expect(answer?.text).toBe(GOOD);
    expect(report.dropped.map(({ reason }) => reason)).toEqual(['uncited']);
  });

  it('ends with its budget even when the generator ignores its signal', async () => {
    const clock = new ManualClock();
    const generator: Generator = {
      model: 'deaf',
      async *stream(): AsyncGenerator<GenerationPart> {
        await new Promise(() => {});
      },
    };
    const running = answererFor({ budgetMs: 5_000, clock, generator }).phrase();
    clock.advance(5_000);
    expect((await running).report).toMatchObject({ reason: 'timeout', latencyMs: 5_000 });
  });

  it('shows whole sentences only, however the text is cut into pieces', async () => {
    for (const size of [1, 2, 3, 5, 8]) {
      const text = `${GOOD}退货商品应当包装完好。[1]`;
      endpoint.script = { say: text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [] };
      const { phrase, shown } = answererFor();
      const { answer, report } = await phrase();
      expect(shown).toEqual([GOOD, '退货商品应当包装完好。[1]']);
      expect(answer?.text).toBe(text);
      expect(report).toMatchObject({ usage: { promptTokens: 321, completionTokens: 45 }, kept: 2 });
    }
  });

  it('stops when nobody may be shown it any more', async () => {
    endpoint.script = { say: [GOOD, '退货商品应当包装完好。[1]', ' '], pauseMs: 20 };
    const { phrase, shown } = answererFor();
    const { answer, report } = await phrase([ARTICLE], () => false);
    expect(answer).toBeNull();
    expect(report.reason).toBe('superseded');
    expect(shown).toHaveLength(1);
  });

  it('leaves an endpoint alone that failed three times, and tries it once after a pause', async () => {
    const clock = new ManualClock();
    endpoint.script = { status: 500 };
    const { phrase, reports } = answererFor({ clock });
    const before = endpoint.requests.length;
    for (let i = 0; i < 5; i++) await phrase();
    expect(reports.map((report) => report.reason)).toEqual([...Array(3).fill('server_error'), 'paused', 'paused']);
    expect(endpoint.requests.length).toBe(before + 3);
    clock.advance(30_000);
    endpoint.script = { say: [GOOD] };
    const [first, second] = await Promise.all([phrase(), phrase()]);
    expect([first.report.reason, second.report.reason]).toEqual([null, 'paused']);
    expect((await phrase()).report.reason).toBeNull();
  });

  it('leaves an endpoint alone for as long as that asks, but for ten minutes at most', async () => {
    const clock = new ManualClock();
    const { phrase } = answererFor({ clock });
    for (const [asked, waited] of [
      ['90', 90_000],
      ['86400', 600_000],
    ] as const) {
      endpoint.script = { status: 429, headers: { 'retry-after': asked } };
      expect((await phrase()).report.reason).toBe('rate_limited');
      endpoint.script = { say: [GOOD] };
      clock.advance(waited - 1);
      expect((await phrase()).report.reason).toBe('paused');
      clock.advance(1);
      expect((await phrase()).report.reason).toBeNull();
    }
  });

  it.each<[string, GenerationPart[], string | null]>([
    [
      'succeeds',
      [
        { type: 'text', text: GOOD },
        { type: 'done', finish: 'stop', usage: null },
      ],
      null,
    ],
    ['fails', [{ type: 'fault', fault: 'server_error', status: 500 }], 'server_error'],
  ])('waits as long as it was asked to when an answer that began before %s meanwhile', async (_name, parts, reason) => {
    const clock = new ManualClock();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let asked = 0;
    const generator: Generator = {
      model: 'busy',
      async *stream(): AsyncGenerator<GenerationPart> {
        if (asked++ > 0) {
          yield { type: 'fault', fault: 'rate_limited', status: 429, retryAfterMs: 90_000 };
          return;
        }
        await held;
        yield* parts;
      },
    };
    const { phrase } = answererFor({ clock, generator, budgetMs: 1_000_000 });
    const before = phrase();
    expect((await phrase()).report.reason).toBe('rate_limited');
    goOn();
    expect((await before).report.reason).toBe(reason);
    clock.advance(89_999);
    expect((await phrase()).report.reason).toBe('paused');
    clock.advance(1);
    expect((await phrase()).report.reason).toBe('rate_limited');
  });

  it('is one of a bounded number at once; the next has the article at once', async () => {
    endpoint.script = { say: [GOOD], pauseMs: 100 };
    const { phrase } = answererFor({ maxRunning: 1 });
    const [first, second] = await Promise.all([phrase(), phrase()]);
    expect([first.report.reason, second.report.reason]).toEqual([null, 'busy']);
  });

  it('ends at once when the server stops', async () => {
    endpoint.script = { stallAfter: [GOOD, '退'] };
    const { answerer, phrase, shown } = answererFor();
    const running = phrase();
    await expect.poll(() => endpoint.requests.at(-1)?.body.model).toBe('scripted');
    answerer.stop();
    expect((await running).report.reason).toBe('shutting_down');
    expect((await phrase()).report.reason).toBe('shutting_down');
    expect(shown.length).toBeLessThanOrEqual(1);
  });

  it('is not tried across languages, where support cannot be checked', async () => {
    const before = endpoint.requests.length;
    const { report } = await answererFor().phrase([{ ...ARTICLE, lang: 'en' }]);
    expect(report.reason).toBe('language_differs');
    expect(endpoint.requests.length).toBe(before);
  });

  it('sends nothing that names one person or order', async () => {
    endpoint.script = { say: [GOOD] };
    const { answerer } = answererFor();
    const question = '订单KF202611010001，手机138 0013 8000，邮箱a.b@example.com，7天内能退吗？';
    await answerer.phrase({ question, passages: [ARTICLE], lang: 'zh', names: [] }, async () => true);
    const sent = JSON.stringify(endpoint.requests.at(-1)?.body);
    expect(sent).not.toMatch(/202611010001|13800138000|138 0013|example\.com/);
    expect(sent).toContain('7天内能退吗');
  });
});
