/**
 * An OpenAI-compatible endpoint on a loopback port that says and does what a test scripts: it streams, stalls, fails in every
 * way an endpoint can, and lies. Real HTTP, real server-sent events; every request is kept.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly stream: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly [key: string]: unknown;
  };
  /** True once the client went away before the answer was complete. */
  abandoned: boolean;
}

export type Behaviour =
  /** Streams these pieces, then says `finish` (`stop` unless given). */
  | {
      readonly say: readonly string[];
      readonly finish?: string;
      readonly withoutUsage?: boolean;
      readonly pauseMs?: number;
    }
  /** Streams these pieces, then nothing more; the connection stays open. */
  | { readonly stallAfter: readonly string[] }
  /** Repeats `endless` until the client goes away. */
  | { readonly endless: string }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Streams these pieces, then bytes that are no JSON. */
  | { readonly malformedAfter: readonly string[] }
  /** Streams these pieces, then resets the connection. */
  | { readonly cutAfter: readonly string[] }
  /** Streams these pieces, then ends politely without a reason or [DONE]. */
  | { readonly endAfter: readonly string[] }
  /** Streams these pieces, then an error object inside the stream. */
  | { readonly errorAfter: readonly string[] }
  /** These bytes as they are, under this content type (server-sent events unless given), then `reset` or a polite end. */
  | { readonly raw: readonly (string | Uint8Array)[]; readonly contentType?: string; readonly reset?: boolean }
  /** Takes the request and never answers. */
  | { readonly silent: true };

export type Script = Behaviour | ((request: ReceivedRequest) => Behaviour);

export interface LlmEndpoint {
  /** Up to and with `/v1`. */
  readonly baseUrl: string;
  readonly requests: ReceivedRequest[];
  /** What every further request gets. */
  script: Script;
  close(): Promise<void>;
}

export async function startLlmEndpoint(script: Script = { status: 500 }): Promise<LlmEndpoint> {
  const requests: ReceivedRequest[] = [];
  const endpoint = { baseUrl: '', requests, script, close: async () => {} };
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const received: ReceivedRequest = { path: request.url ?? '', headers: request.headers, body, abandoned: false };
      requests.push(received);
      response.on('close', () => {
        received.abandoned = !response.writableFinished;
      });
      const behaviour = typeof endpoint.script === 'function' ? endpoint.script(received) : endpoint.script;
      return perform(behaviour, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  endpoint.close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return endpoint;
}

async function perform(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  if ('silent' in behaviour) return;
  if ('status' in behaviour) {
    response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
    response.end(behaviour.body ?? JSON.stringify({ error: { message: 'scripted', type: 'scripted' } }));
    return;
  }
  if ('raw' in behaviour) {
    response.writeHead(200, { 'content-type': behaviour.contentType ?? 'text/event-stream' });
    for (const bytes of behaviour.raw) {
      if (response.closed) return;
      response.write(bytes);
      do await new Promise((resolve) => setTimeout(resolve, 2));
      while (response.writableNeedDrain && !response.closed);
    }
    if (behaviour.reset) response.socket?.resetAndDestroy();
    else response.end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = (text: string) => response.write(`data: ${JSON.stringify(chunk({ content: text }, null))}\n\n`);
  if ('endless' in behaviour) {
    while (!response.destroyed && !response.closed) {
      send(behaviour.endless);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return;
  }
  const pieces =
    'say' in behaviour
      ? behaviour.say
      : 'stallAfter' in behaviour
        ? behaviour.stallAfter
        : 'malformedAfter' in behaviour
          ? behaviour.malformedAfter
          : 'cutAfter' in behaviour
            ? behaviour.cutAfter
            : 'endAfter' in behaviour
              ? behaviour.endAfter
              : behaviour.errorAfter;
  for (const piece of pieces) {
    send(piece);
    // A turn of the event loop (or the pause asked for) between pieces, so that each arrives by itself.
    await new Promise((resolve) => setTimeout(resolve, 'say' in behaviour ? (behaviour.pauseMs ?? 1) : 1));
  }
  if ('stallAfter' in behaviour) return;
  if ('malformedAfter' in behaviour) response.end('data: {"choices": [{"delta": {"con\n\n');
  else if ('cutAfter' in behaviour) response.socket?.resetAndDestroy();
  else if ('endAfter' in behaviour) response.end();
  else if ('errorAfter' in behaviour) response.end(`data: ${JSON.stringify({ error: { message: 'overloaded' } })}\n\n`);
  else {
    response.write(`data: ${JSON.stringify(chunk({}, behaviour.finish ?? 'stop'))}\n\n`);
    if (behaviour.withoutUsage !== true) {
      const usage = { prompt_tokens: 321, completion_tokens: 45, total_tokens: 366 };
      response.write(`data: ${JSON.stringify({ ...chunk({}, null), choices: [], usage })}\n\n`);
    }
    response.end('data: [DONE]\n\n');
  }
}

function chunk(delta: { content?: string }, finish: string | null) {
  return {
    id: 'chatcmpl-scripted',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: 'scripted',
    choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }],
  };
}

async function readJson(request: IncomingMessage): Promise<ReceivedRequest['body']> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as ReceivedRequest['body'];
}
