/** Knowledge gaps and the graph of facts through the running server: asked, grouped, drafted, published, answered. */
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { starterFolder } from '../starter-folder.ts';
import { waitFor } from './visitor-client.ts';

let server: ServerProcess;
let token: string;

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
async function call(method: string, path: string, body?: unknown, as = token): Promise<{ status: number; body: any }> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(as === '' ? {} : { authorization: `Bearer ${as}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

interface Spoken {
  readonly author: string;
  readonly text: string;
  readonly turnId?: string;
  readonly citations?: readonly { articleId: string; passage: string }[];
}

/** A new visitor says these, each after the reply to the one before. */
async function talk(...texts: string[]): Promise<{ conversationId: string; replies: Spoken[] }> {
  const session = await call('POST', '/v1/visitor/sessions', { widgetKey: WIDGET_KEY }, '');
  const { visitorToken, conversationId } = session.body;
  let replies: Spoken[] = [];
  for (const [n, text] of texts.entries()) {
    const before = replies.length;
    const path = `/v1/conversations/${conversationId}/messages`;
    await call('POST', path, { clientMessageId: `m${n}`, text }, visitorToken);
    await waitFor(async () => {
      const { items } = (await call('GET', `${path}?afterSeq=0`, undefined, visitorToken)).body;
      replies = items.filter((message: Spoken) => message.author !== 'visitor');
      return replies.length > before;
    }, `a reply to ${text}`);
  }
  return { conversationId, replies };
}

const LOST = [
  '你们卖不卖钢琴调音服务',
  '可以预约钢琴调音服务吗',
  '钢琴调音服务怎么预约，我电话13812345678',
  '想预约一次钢琴调音服务',
];

beforeAll(async () => {
  server = await startServer({ dataDir: await starterFolder() });
  token = (await call('POST', '/v1/login', ADMIN, '')).body.token;
  for (const text of LOST) await talk(text);

  // One more visitor is helped by a person.
  const { conversationId } = await talk('请问能把旧家电寄回来换新的抵扣吗', '转人工');
  const staff = io(`${server.url}/staff`, { auth: { token }, transports: ['websocket'], forceNew: true });
  await waitFor(() => staff.connected, 'the staff socket connects');
  const ok = async (event: string, payload: object) =>
    expect(await staff.timeout(5_000).emitWithAck(event, payload)).toMatchObject({ ok: true });
  await ok('conversation.take', { conversationId });
  const text = '李女士您好，目前没有以旧换新抵扣，旧家电可以联系社区回收；有问题打13912345678找我。';
  await ok('message.send', { conversationId, clientMessageId: 's1', text });
  await ok('conversation.close', { conversationId });
  staff.disconnect();
});
afterAll(() => server.stop({ clean: true }));

describe('knowledge gaps', () => {
  it('groups what was not answered, becomes a draft that nobody sees, and answers once it is finished and published', async () => {
    const { body } = await call('GET', '/v1/knowledge/gaps?lang=zh');
    const gap = body.items.find(({ question }: { question: string }) => question.includes('钢琴'));
    expect(gap).toMatchObject({ size: 4, conversations: 4, action: 'new_article', status: 'open', articleId: null });
    expect(gap.counts.clarified + gap.counts.unanswered).toBe(4);
    expect(JSON.stringify(gap)).not.toContain('13812345678');

    const draft = await call('POST', `/v1/knowledge/gaps/${gap.id}/draft`);
    expect(draft).toMatchObject({ status: 201, body: { action: 'new_article', article: { audience: 'nobody' } } });
    const { article } = draft.body;
    expect([article.question, ...article.variants]).toHaveLength(4);
    expect((await call('POST', `/v1/knowledge/gaps/${gap.id}/draft`)).body.error.code).toBe('conflict');
    expect((await call('GET', '/v1/knowledge/gaps?status=drafted')).body.items).toMatchObject([
      { id: gap.id, articleId: article.id },
    ]);

    await call('POST', '/v1/knowledge/publish');
    const unfinished = await talk(LOST[3] as string);
    expect(unfinished.replies.flatMap(({ citations }) => citations ?? [])).toEqual([]);

    const finished = await fetch(`${server.url}/v1/articles/${article.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'if-match': '"1"' },
      body: JSON.stringify({ answer: '暂时没有钢琴调音服务。', audience: 'everyone', liveEdit: true }),
    });
    expect(finished.status).toBe(200);
    const { replies } = await talk(article.question);
    expect(replies[0]?.text).toBe('暂时没有钢琴调音服务。');
  }, 60_000);

  it('offers what a person answered, without personal data, and forgets it when it is dismissed', async () => {
    const { body } = await call('GET', '/v1/knowledge/gaps/replies');
    const reply = body.items.find(({ question }: { question: string }) => question.includes('旧家电'));
    expect(reply.answer).toContain('没有以旧换新抵扣');
    expect(reply.answer).not.toMatch(/13912345678|李女士/);
    expect(reply.by).toBe('Administrator');
    expect(reply.nearest).toMatchObject({ articleId: expect.any(String), title: expect.any(String) });
    expect(reply.nearest.confidence).toBeLessThan(0.9);
    expect((await call('POST', `/v1/knowledge/gaps/${reply.id}/dismiss`)).status).toBe(204);
    const left = (await call('GET', '/v1/knowledge/gaps/replies')).body.items;
    expect(left.map(({ id }: { id: string }) => id)).not.toContain(reply.id);
    expect((await call('GET', '/v1/knowledge/gaps/replies?status=dismissed')).body.total).toBe(1);
  });

  it('is for keepers of the knowledge, and unknown gaps are not found', async () => {
    expect((await call('GET', '/v1/knowledge/gaps', undefined, '')).status).toBe(401);
    expect((await call('POST', '/v1/knowledge/gaps/gap_none/draft')).status).toBe(404);
    expect((await call('POST', '/v1/knowledge/gaps/gap_none/dismiss')).status).toBe(404);
    const agent = { email: 'a@example.com', name: 'A', role: 'agent', password: 'long enough password' };
    await call('POST', '/v1/staff', agent);
    const other = (await call('POST', '/v1/login', { email: agent.email, password: agent.password }, '')).body.token;
    expect((await call('GET', '/v1/knowledge/gaps', undefined, other)).status).toBe(403);
  });
});

describe('the graph of facts', () => {
  it('answers a property of a named product with its triple, and the trace says so', async () => {
    const { conversationId, replies } = await talk('溪流水壶的容量是多少？');
    expect(replies[0]?.text).toBe('溪流电热水壶的容量：1.7升。');
    expect(replies[0]?.citations).toMatchObject([{ passage: '溪流电热水壶 · 容量 · 1.7升' }]);
    const { body } = await call('GET', `/v1/conversations/${conversationId}/trace/${replies[0]?.turnId}`);
    const step = body.trace.steps.find((it: { step: string }) => it.step === 'graph');
    expect(step).toMatchObject({ product: 'brook-kettle', property: 'capacity', value: '1.7升' });
    expect(step.triple).toContain('"1.7升"@zh');
  });

  it('follows what is published: an attribute of an article is answered at once', async () => {
    const attributes = [{ product: '松针键盘', property: '按键数', value: '87键' }];
    const body = { lang: 'zh', question: '松针键盘的规格', answer: '详见商品页。', attributes, liveEdit: true };
    const added = await call('POST', '/v1/articles', body);
    expect(added).toMatchObject({ status: 201, body: { attributes } });
    const { replies } = await talk('请问松针键盘按键数是多少');
    expect(replies[0]).toMatchObject({ text: '松针键盘的按键数：87键。', citations: [{ articleId: added.body.id }] });
  });
});
