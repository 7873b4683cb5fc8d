/** The adapter over real HTTP: what it sends, and every way an endpoint can fail as one of a closed list of faults. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Behaviour, type LlmEndpoint, startLlmEndpoint } from '../../../test/fakes/llm-endpoint.ts';
import type { GenerationPart } from '../../ports/generator.ts';
import { createOpenAiGenerator } from './openai-generator.ts';

const REQUEST = {
  messages: [
    { role: 'system', content: 'rules' },
    { role: 'user', content: 'articles' },
    { role: 'assistant', content: 'read' },
    { role: 'user', content: 'question' },
  ],
} as const;

function event(delta: unknown, finish: string | null = null, lineEnd = '\n'): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}${lineEnd}${lineEnd}`;
}
const ODD = Buffer.from(event({ content: '满99元包邮。[1]' }));
/** In the middle of 元. */
const CUT = ODD.indexOf('元') + 1;

describe('an OpenAI-compatible endpoint', () => {
  let endpoint: LlmEndpoint;
  beforeAll(async () => {
    endpoint = await startLlmEndpoint();
  });
  afterAll(() => endpoint.close());

  async function ask(behaviour: Behaviour, signal = new AbortController().signal): Promise<GenerationPart[]> {
    endpoint.script = behaviour;
    const generator = createOpenAiGenerator({
      baseUrl: endpoint.baseUrl,
      model: 'small',
      apiKey: 'secret-key',
      maxTokens: 400,
    });
    const parts: GenerationPart[] = [];
    for await (const part of generator.stream(REQUEST, signal)) parts.push(part);
    return parts;
  }

  it('is asked for a stream with the messages in their roles, the key in the header alone', async () => {
    await ask({ say: ['one'] });
    const { path, headers, body } = endpoint.requests.at(-1) as (typeof endpoint.requests)[number];
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer secret-key');
    expect(body).toMatchObject({ model: 'small', stream: true, temperature: 0, max_tokens: 400 });
    expect(body.stream_options).toEqual({ include_usage: true });
    expect(body.messages.map(({ role, content }) => [role, content])).toEqual(
      REQUEST.messages.map(({ role, content }) => [role, content]),
    );
    expect(JSON.stringify(body)).not.toContain('secret-key');
  });

  it('does not get the operator’s own OpenAI key or organisation when it has none', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'the-operators-own');
    vi.stubEnv('OPENAI_ORG_ID', 'their-organisation');
    vi.stubEnv('OPENAI_ORGANIZATION', 'their-organisation');
    vi.stubEnv('OPENAI_PROJECT_ID', 'their-project');
    try {
      endpoint.script = { say: ['x'] };
      const generator = createOpenAiGenerator({
        baseUrl: endpoint.baseUrl,
        model: 'small',
        apiKey: undefined,
        maxTokens: 400,
      });
      for await (const _ of generator.stream(REQUEST, new AbortController().signal));
      const { headers } = endpoint.requests.at(-1) as (typeof endpoint.requests)[number];
      expect(JSON.stringify(headers)).not.toMatch(/the-operators-own|their-organisation|their-project/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('streams its pieces as they come and ends with the reason and the tokens', async () => {
    expect(await ask({ say: ['满99元', '包邮。', '[1]'] })).toEqual([
      { type: 'text', text: '满99元' },
      { type: 'text', text: '包邮。' },
      { type: 'text', text: '[1]' },
      { type: 'done', finish: 'stop', usage: { promptTokens: 321, completionTokens: 45 } },
    ]);
  });

  it.each<[string, readonly (string | Uint8Array)[]]>([
    ['cuts a character in two', [ODD.subarray(0, CUT), ODD.subarray(CUT), event({}, 'stop')]],
    ['keeps the line warm with comments and CRLF', [': ping\r\n\r\n', ODD, ': ping\n\n', event({}, 'stop', '\r\n')]],
    ['begins with no choices at all', ['data: {"choices":[]}\n\n', 'data: {"id":"x"}\n\n', ODD, event({}, 'stop')]],
    ['has empty deltas', [event(null), event({ role: 'assistant', content: null }), ODD, event({}, 'stop')]],
    ['reasons in a field of its own', [event({ reasoning_content: '想一想' }), ODD, event({}, 'stop')]],
    ['goes on after its end', [ODD, event({}, 'stop'), 'data: [DONE]\n\n', event({ content: '还有' })]],
  ])('is read as it is meant when it %s', async (_name, raw) => {
    expect(await ask({ raw })).toEqual([
      { type: 'text', text: '满99元包邮。[1]' },
      { type: 'done', finish: 'stop', usage: null },
    ]);
  });

  it.each<[string, Behaviour, readonly GenerationPart[]]>([
    [
      'calls a tool',
      {
        raw: [
          event({ tool_calls: [{ index: 0, id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } }] }),
          event({}, 'tool_calls'),
        ],
      },
      [{ type: 'done', finish: 'tool_calls', usage: null }],
    ],
    [
      'is cut off inside a character',
      { raw: [event({ content: '好。' }), ODD.subarray(0, CUT)], reset: true },
      [
        { type: 'text', text: '好。' },
        { type: 'fault', fault: 'cut', status: null },
      ],
    ],
    [
      'answers without a stream',
      { raw: ['{"choices":[{"message":{"content":"hi"}}]}'], contentType: 'application/json' },
      [{ type: 'fault', fault: 'cut', status: null }],
    ],
    [
      'sends more than any answer has',
      { raw: new Array<string>(60).fill(`: ${'x'.repeat(100_000)}\n\n`) },
      [{ type: 'fault', fault: 'malformed', status: null }],
    ],
  ])('gives no words when it %s', async (_name, behaviour, parts) => {
    expect(await ask(behaviour)).toEqual(parts);
  });

  it('may leave the tokens out', async () => {
    expect((await ask({ say: ['a'], withoutUsage: true })).at(-1)).toEqual({
      type: 'done',
      finish: 'stop',
      usage: null,
    });
  });

  it.each([
    ['a 500', { status: 500 }, 'server_error', 500],
    ['a 503 from a proxy, in HTML', { status: 503, body: '<html>down</html>' }, 'server_error', 503],
    ['a 429', { status: 429, headers: { 'retry-after': '30' } }, 'rate_limited', 429],
    ['a wrong key', { status: 401 }, 'refused', 401],
    ['an unknown model', { status: 404 }, 'refused', 404],
    ['malformed events', { malformedAfter: ['half'] }, 'malformed', null],
    ['an error inside the stream', { errorAfter: ['half'] }, 'server_error', null],
    ['a connection cut off', { cutAfter: ['half'] }, 'cut', null],
    ['a stream that ends without a word', { endAfter: ['half'] }, 'cut', null],
  ] as const)('turns %s into a fault, once and without a second request', async (_name, behaviour, fault, status) => {
    const before = endpoint.requests.length;
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const parts = await ask(behaviour);
    expect(parts.at(-1)).toEqual({ type: 'fault', fault, status, ...(status === 429 ? { retryAfterMs: 30_000 } : {}) });
    expect(parts.filter((part) => part.type !== 'text')).toHaveLength(1);
    expect(endpoint.requests.length).toBe(before + 1);
    // The vendor's own log would hold what visitors wrote.
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('that is not there is a fault as well', async () => {
    const generator = createOpenAiGenerator({
      baseUrl: 'http://127.0.0.1:9/v1',
      model: 'small',
      apiKey: 'k',
      maxTokens: 400,
    });
    const parts: GenerationPart[] = [];
    for await (const part of generator.stream(REQUEST, new AbortController().signal)) parts.push(part);
    expect(parts).toEqual([{ type: 'fault', fault: 'unreachable', status: null }]);
  });

  it('is hung up on when the signal says so', async () => {
    const abort = new AbortController();
    endpoint.script = { stallAfter: ['half'] };
    const generator = createOpenAiGenerator({ baseUrl: endpoint.baseUrl, model: 'small', apiKey: 'k', maxTokens: 400 });
    const parts: GenerationPart[] = [];
    for await (const part of generator.stream(REQUEST, abort.signal)) {
      parts.push(part);
      abort.abort();
    }
    expect(parts).toEqual([
      { type: 'text', text: 'half' },
      { type: 'fault', fault: 'aborted', status: null },
    ]);
    await expect.poll(() => endpoint.requests.at(-1)?.abandoned).toBe(true);
  });
});
