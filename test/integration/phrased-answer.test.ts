/** An answer phrased by an endpoint, through the built server and real sockets: shown as it is written, cited, bounded, crash-safe. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { type LlmEndpoint, startLlmEndpoint } from '../fakes/llm-endpoint.ts';
import { starterFolder } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const QUESTION = '退货的运费谁承担？';
const FIRST = '无理由退货的运费由您承担。[1]';
const SECOND = '您先垫付时请保留快递凭证，和退款一起报销。[1]';
const LIE = '运费全部由我们承担并赔付100元。[1]';
const KEY = 'endpoint-key-0451';

describe('an answer that an endpoint phrases', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kefu-phrased-'));
  let endpoint: LlmEndpoint;
  let server: ServerProcess;
  let visitor: VisitorClient;
  let deltas: { turnId: string; text: string }[];
  /** Deltas and messages of others, as they came in. */
  let seen: string[];
  let visitors = 0;

  const environment = () => ({
    KEFU_LLM_BASE_URL: endpoint.baseUrl,
    KEFU_LLM_MODEL: 'scripted-1',
    KEFU_LLM_API_KEY: KEY,
    KEFU_LLM_BUDGET_MS: '2500',
    KEFU_LLM_PROMPT_PRICE: '2',
    KEFU_LLM_COMPLETION_PRICE: '8',
  });

  beforeAll(async () => {
    endpoint = await startLlmEndpoint();
    server = await startServer({ dataDir: await starterFolder(dataDir), env: environment() });
  });
  afterAll(async () => {
    await server?.stop({ clean: true });
    await endpoint?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterEach(() => visitor?.close());

  async function newVisitor(): Promise<void> {
    visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: `v${++visitors}` }).connected();
    deltas = [];
    seen = [];
    visitor.socket.on('message.delta', (delta: { turnId: string; text: string }) => {
      deltas.push(delta);
      seen.push('delta');
    });
    visitor.socket.on('message', (message: { author: string }) => {
      if (message.author !== 'visitor') seen.push(message.author);
    });
  }

  async function staffToken(): Promise<string> {
    const response = await fetch(`${server.url}/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    return ((await response.json()) as { token: string }).token;
  }

  async function generation(turnId: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${server.url}/v1/conversations/${visitor.conversationId}/trace/${turnId}`, {
      headers: { authorization: `Bearer ${await staffToken()}` },
    });
    const turn = JSON.stringify(await response.json());
    expect(turn).not.toContain(KEY);
    const { trace } = JSON.parse(turn) as { trace: { steps: { step: string }[] } };
    return trace.steps.find((step) => step.step === 'generate') as unknown as Record<string, unknown>;
  }

  it('shows checked sentences as they are written, then the message that replaces them', async () => {
    endpoint.script = { say: [...FIRST, ...LIE, ...SECOND].map(String) };
    await newVisitor();
    await visitor.send(QUESTION);
    const [reply] = await visitor.replies(1);
    expect(deltas.map((delta) => delta.text)).toEqual([FIRST, SECOND]);
    expect(seen).toEqual(['delta', 'delta', 'assistant']);
    expect(new Set(deltas.map((delta) => delta.turnId))).toEqual(new Set([reply?.turnId]));
    expect(reply?.text).toBe(FIRST + SECOND);
    expect(reply?.citations).toHaveLength(1);
    expect(reply?.citations?.[0]).toMatchObject({ articleId: 'return-freight-who.zh', title: QUESTION });

    expect(await generation(reply?.turnId as string)).toMatchObject({
      outcome: 'generated',
      reason: null,
      promptTokens: 321,
      completionTokens: 45,
      kept: 2,
      dropped: [{ text: '运费全部由我们承担并赔付100元。', reason: 'unsupported_number' }],
    });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('kefu_llm_answers_total{outcome="generated",reason=""} 1');
    expect(metrics).toContain('kefu_llm_tokens_total{kind="prompt"} 321');
    expect(metrics).toContain('kefu_llm_dropped_sentences_total{reason="unsupported_number"} 1');
    expect(metrics).toMatch(/kefu_llm_cost_total 0\.001002/);
  });

  it('gives the article within the budget when the endpoint stalls, under the same turn', async () => {
    endpoint.script = { stallAfter: [FIRST, '您先垫'] };
    await newVisitor();
    await visitor.send(QUESTION);
    const [reply] = await visitor.replies(1);
    expect(deltas).toEqual([{ turnId: reply?.turnId, text: FIRST }]);
    expect(reply?.text).toContain('商品有质量问题、破损、发错或少发的，运费由我们出');
    expect(reply?.text).not.toContain('[1]');
    expect(await generation(reply?.turnId as string)).toMatchObject({
      outcome: 'extractive',
      reason: 'timeout',
      kept: 1,
    });
  });

  it('asks the endpoint nothing where the gate did not answer', async () => {
    await newVisitor();
    const before = endpoint.requests.length;
    await visitor.send('你们总裁的生日是哪天？');
    await visitor.replies(1);
    await visitor.send('谢谢');
    await visitor.replies(2);
    expect(endpoint.requests.length).toBe(before);
    expect(deltas).toEqual([]);
  });

  it('stops showing once a person has taken the conversation', async () => {
    endpoint.script = { say: [FIRST, ...(SECOND.match(/^.|.+/g) as string[]), '再', '见', '。'], pauseMs: 400 };
    await newVisitor();
    const desk: Socket = io(`${server.url}/staff`, {
      auth: { token: await staffToken() },
      transports: ['websocket'],
      forceNew: true,
    });
    await waitFor(() => desk.connected, 'the desk is connected');
    await visitor.send(QUESTION);
    await waitFor(() => deltas.length === 1, 'the first sentence is shown');
    const taken = await desk
      .timeout(5_000)
      .emitWithAck('conversation.take', { conversationId: visitor.conversationId });
    expect(taken.ok).toBe(true);
    await waitFor(() => endpoint.requests.at(-1)?.abandoned === true, 'the endpoint is hung up on');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(deltas.map((delta) => delta.text)).toEqual([FIRST]);
    expect(visitor.transcript.filter((message) => message.author === 'assistant')).toEqual([]);
    desk.disconnect();
  });

  it('is given once, whole, after a crash in the middle of it', async () => {
    endpoint.script = { stallAfter: [FIRST, '您先'] };
    await newVisitor();
    await visitor.send(QUESTION);
    await waitFor(() => deltas.length === 1, 'the first sentence is shown');
    const port = Number(new URL(server.url).port);
    await server.stop({ signal: 'SIGKILL' });
    endpoint.script = { say: [FIRST, SECOND] };
    server = await startServer({ dataDir, port, env: environment() });
    const [reply] = await visitor.replies(1);
    await visitor.catchUp();
    expect(reply?.text).toBe(FIRST + SECOND);
    expect(visitor.transcript.map(({ author, seq }) => [author, seq])).toEqual([
      ['visitor', 1],
      ['assistant', 2],
    ]);
    expect(reply?.turnId).not.toBe(deltas[0]?.turnId);
  });

  it('leaves neither key nor visitor’s words in the log', () => {
    expect(server.output()).not.toContain(KEY);
    expect(server.output()).not.toContain(QUESTION);
  });
});
