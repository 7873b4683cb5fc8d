/**
 * A connector over HTTP: `POST {baseUrl}/v1/read/{operation}` and `/v1/change/{operation}` with `{"input": {...}}` (the contract
 * an order system implements is in docs/FLOWS.md). POST for reads too, because inputs hold proofs of ownership, which do not
 * belong in URLs and access logs.
 *
 * A read has 200 ms, so that a slow system costs the visitor no more than that: past it the last good answer to the very same
 * question is given, marked stale. The request goes on in the background and refreshes that answer.
 */
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { ConnectorResult } from '../../domain/connector.ts';
import { type TenantId, toTimestamp } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connector } from '../../ports/connector.ts';
import { Breaker } from './breaker.ts';
import { LastGoodReads } from './last-good-reads.ts';
import { ProofLimiter } from './proof-limiter.ts';

export interface HttpConnectorOptions {
  readonly baseUrl: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined;
  readonly clock: Clock;
  /** How long a visitor waits for a read. */
  readonly readBudgetMs?: number;
  /** How long a read may go on in the background. */
  readonly readLimitMs?: number;
  readonly changeBudgetMs?: number;
  /** Last good answers kept. */
  readonly cacheSize?: number;
  /** A last good answer older than this is not given any more. */
  readonly staleLimitMs?: number;
}

type Input = Readonly<Record<string, string>>;

const MAX_ANSWER_BYTES = 256 * 1024;
const dataSchema = z.object({
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const refusalSchema = z.object({ code: z.string().min(1).max(100), message: z.string().max(1000).default('') });

/** Never rejects: what goes wrong is `unavailable` with a reason. */
export function createHttpConnector(options: HttpConnectorOptions): Connector & { close(): Promise<void> } {
  const { clock } = options;
  const readBudgetMs = options.readBudgetMs ?? 200;
  const readLimitMs = options.readLimitMs ?? 2_000;
  const changeBudgetMs = options.changeBudgetMs ?? 3_000;
  const base = options.baseUrl.replace(/\/+$/, '');
  const agent = new Agent({ connections: 32, maxResponseSize: MAX_ANSWER_BYTES });
  const cache = new LastGoodReads(options.cacheSize ?? 1_000, options.staleLimitMs ?? 24 * 60 * 60 * 1000);
  const proofs = new ProofLimiter(clock);
  const breaker = new Breaker(clock);
  const reading = new Map<string, Promise<ConnectorResult>>();

  async function post(
    path: string,
    tenantId: TenantId,
    input: Input,
    limitMs: number,
    key?: string,
  ): Promise<ConnectorResult> {
    const abort = new AbortController();
    const timer = clock.setTimer(limitMs, () => abort.abort());
    try {
      const response = await request(`${base}/v1/${path}`, {
        method: 'POST',
        dispatcher: agent,
        signal: abort.signal,
        headers: {
          'content-type': 'application/json',
          'kefu-tenant': tenantId,
          ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify({ input }),
      });
      const text = await response.body.text();
      return toResult(response.statusCode, text, toTimestamp(clock.now()));
    } catch (cause) {
      const reason = abort.signal.aborted ? `no answer within ${limitMs} ms` : describe(cause);
      return { kind: 'unavailable', reason };
    } finally {
      timer.cancel();
    }
  }

  /** One request for the same question at a time; everyone who asks meanwhile shares it. */
  function fetchRead(tenantId: TenantId, operation: string, input: Input, cacheKey: string): Promise<ConnectorResult> {
    const running = reading.get(cacheKey);
    if (running) return running;
    const proof = proofs.begin(tenantId, input);
    const started = post(`read/${operation}`, tenantId, input, readLimitMs).then((result) => {
      reading.delete(cacheKey);
      breaker.saw(result.kind !== 'unavailable');
      proof.end(result.kind === 'not_found');
      if (result.kind === 'ok') cache.put(cacheKey, tenantId, input, result.data, clock.now());
      else if (result.kind !== 'unavailable') cache.drop(cacheKey);
      return result;
    });
    reading.set(cacheKey, started);
    return started;
  }

  function lastGood(cacheKey: string, reason: string): ConnectorResult {
    const entry = cache.get(cacheKey, clock.now());
    return entry
      ? { kind: 'ok', data: entry.data, stale: true, asOf: toTimestamp(entry.atMs) }
      : { kind: 'unavailable', reason };
  }

  return {
    async read(tenantId, operation, input) {
      if (proofs.refuses(tenantId, input)) {
        return {
          kind: 'refused',
          code: 'too_many_proofs',
          message: 'Too many failed proofs of ownership for this order.',
        };
      }
      const cacheKey = JSON.stringify([
        tenantId,
        operation,
        Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]);
      if (!reading.has(cacheKey) && !breaker.allows()) return lastGood(cacheKey, 'the system was down a moment ago');
      const result = await within(clock, readBudgetMs, fetchRead(tenantId, operation, input, cacheKey));
      if (result === null) return lastGood(cacheKey, `no answer within ${readBudgetMs} ms`);
      return result.kind === 'unavailable' ? lastGood(cacheKey, result.reason) : result;
    },

    async change(tenantId, operation, input, idempotencyKey) {
      if (!breaker.allows()) return { kind: 'unavailable', reason: 'the system was down a moment ago' };
      const result = await post(`change/${operation}`, tenantId, input, changeBudgetMs, idempotencyKey);
      breaker.saw(result.kind !== 'unavailable');
      // Whatever came of it, what was read of this order before may no longer be true.
      cache.dropAbout(tenantId, input);
      return result;
    },

    close: () => agent.destroy(),
  };
}

/** null when the budget runs out first; the work goes on. */
function within<T>(clock: Clock, budgetMs: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = clock.setTimer(budgetMs, () => resolve(null));
    void work.then((value) => {
      timer.cancel();
      resolve(value);
    });
  });
}

function toResult(status: number, text: string, asOf: string): ConnectorResult {
  if (status === 404) return { kind: 'not_found' };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: 'unavailable', reason: `HTTP ${status} without JSON` };
  }
  if (status === 200) {
    const parsed = dataSchema.safeParse(body);
    if (!parsed.success) return { kind: 'unavailable', reason: 'HTTP 200 with another shape than {"data": {...}}' };
    const data: Record<string, string> = {};
    for (const [name, value] of Object.entries(parsed.data.data)) if (value !== null) data[name] = String(value);
    return { kind: 'ok', data, stale: false, asOf };
  }
  const refusal = status === 409 || status === 422 ? refusalSchema.safeParse(body) : null;
  if (refusal?.success) return { kind: 'refused', code: refusal.data.code, message: refusal.data.message };
  return { kind: 'unavailable', reason: `HTTP ${status}` };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return 'failed';
  const code = (cause as { code?: unknown }).code;
  return typeof code === 'string' ? code : cause.message;
}
