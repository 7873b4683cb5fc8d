import { describe, expect, it } from 'vitest';
import { ApiError, currentState } from './api-error.ts';
import { createClient, queryString } from './client.ts';

/** A fetch that answers what it is told and keeps what it was asked. */
function scripted(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  let ended = 0;
  const client = createClient({
    fetch: async (url, init) => {
      asked.push({ url: String(url), init: init ?? {} });
      const answer = answers.shift() ?? new Error('nothing left to answer');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    login: () => 1,
    onSessionEnd: () => {
      ended += 1;
    },
  });
  const header = (index: number, name: string) => new Headers(asked[index]?.init.headers).get(name);
  return { client, asked, header, ended: () => ended };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const fault = (status: number, code: string, details?: unknown) =>
  json(status, { error: { code, message: `about ${code}`, details } });

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error(`not an ApiError: ${String(error)}`);
  return error;
}

describe('the API client', () => {
  it('sends the version a change was made from as If-Match', async () => {
    const { client, header } = scripted(json(200, {}));
    await client.patch('/v1/tickets/t', { priority: 'high' }, 7);
    expect(header(0, 'if-match')).toBe('"7"');
  });

  it('sends no If-Match for a thing without versions', async () => {
    const { client, header } = scripted(json(200, {}));
    await client.patch('/v1/staff/s', { disabled: true });
    expect(header(0, 'if-match')).toBeNull();
  });

  it('hands over the current state behind a 412', async () => {
    const { client } = scripted(fault(412, 'stale_version', { current: { id: 't', version: 8 } }));
    const error = await failure(client.patch('/v1/tickets/t', {}, 7));
    expect([error.code, currentState(error)]).toEqual(['stale_version', { id: 't', version: 8 }]);
  });

  it('has no current state for any other failure', async () => {
    const { client } = scripted(fault(409, 'conflict', { current: {} }));
    expect(currentState(await failure(client.post('/v1/staff', {})))).toBeNull();
  });

  it('keeps the server’s code and message', async () => {
    const { client } = scripted(fault(403, 'forbidden'));
    const error = await failure(client.get('/v1/staff'));
    expect([error.status, error.code, error.message]).toEqual([403, 'forbidden', 'about forbidden']);
  });

  it('gives a code to an answer that is not the server’s own', async () => {
    const { client } = scripted(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect((await failure(client.get('/v1/me'))).code).toBe('bad_response');
  });

  it('gives a code to a server that cannot be reached', async () => {
    const { client } = scripted(new TypeError('fetch failed'));
    expect((await failure(client.get('/v1/me'))).code).toBe('network');
  });

  it('says that the session ended on a 401', async () => {
    const { client, ended } = scripted(fault(401, 'unauthorized'));
    await failure(client.get('/v1/tickets'));
    expect(ended()).toBe(1);
  });

  it('does not take a wrong password for a session that ended', async () => {
    const { client, ended } = scripted(fault(401, 'invalid_credentials'));
    await failure(client.post('/v1/login', {}));
    expect(ended()).toBe(0);
  });

  it('takes an empty answer for nothing', async () => {
    const { client } = scripted(new Response(null, { status: 204 }));
    expect(await client.delete('/v1/articles/a', 1)).toBeUndefined();
  });

  it('gives each POST an idempotency key of its own', async () => {
    const { client, header } = scripted(json(201, {}), json(201, {}));
    await client.post('/v1/tickets', {});
    await client.post('/v1/tickets', {});
    expect(header(0, 'idempotency-key')).not.toBe(header(1, 'idempotency-key'));
  });

  it('leaves unset filters out of the query', () => {
    expect(queryString({ status: 'open', q: '', assignee: undefined, offset: 0 })).toBe('?status=open&offset=0');
  });
});
