/** An article marked "live edit" is published when it is saved: visitors get the new answer, also who asked for the old one before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { starterFolder } from '../starter-folder.ts';
import { VisitorClient } from './visitor-client.ts';

const QUESTION = '松针键盘的防水等级是多少';

let server: ServerProcess;
let token = '';

beforeAll(async () => {
  server = await startServer({ dataDir: await starterFolder() });
  token = (await call('POST', '/v1/login', ADMIN)).token as string;
});
afterAll(() => server.stop({ clean: true }));

async function call(method: string, path: string, body?: object, version?: number): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return (await response.json()) as Record<string, unknown>;
}

async function answerTo(question: string): Promise<string> {
  const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: 'visitor' }).connected();
  try {
    await visitor.send(question);
    return (await visitor.replies(1))[0]!.text;
  } finally {
    visitor.close();
  }
}

describe('a live edit', () => {
  it('is what visitors get from the moment it is saved, although the question was answered and kept before', async () => {
    const article = {
      id: 'keyboard-water',
      lang: 'zh',
      question: QUESTION,
      answer: '防水等级是 IPX4。',
      liveEdit: true,
    };
    const { version } = await call('POST', '/v1/articles', article);
    expect(await answerTo(QUESTION)).toBe('防水等级是 IPX4。');
    expect(await answerTo(QUESTION)).toBe('防水等级是 IPX4。');

    await call('PATCH', '/v1/articles/keyboard-water', { answer: '防水等级是 IPX7。' }, version as number);
    expect(await answerTo(QUESTION)).toBe('防水等级是 IPX7。');
  });

  it('waits for a publishing when the article is not marked', async () => {
    const { version } = await call('GET', '/v1/articles/keyboard-water');
    const edit = { answer: '防水等级是 IPX8。', liveEdit: false };
    await call('PATCH', '/v1/articles/keyboard-water', edit, version as number);
    expect(await answerTo(QUESTION)).toBe('防水等级是 IPX7。');
    await call('POST', '/v1/knowledge/publish', {});
    expect(await answerTo(QUESTION)).toBe('防水等级是 IPX8。');
  });
});
