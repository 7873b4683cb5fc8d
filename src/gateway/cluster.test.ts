/** Two gateways joined by Redis: what one commits, the visitors and staff of the other hear. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../test/fakes/gateway-world.ts';
import { redisUrl } from '../../test/services.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { createSocketAdapter, type SocketAdapter } from '../adapters/redis/socket-adapter.ts';

const redis = redisUrl();

describe.skipIf(redis.reason !== null)(`two gateways${redis.reason === null ? '' : ` (${redis.reason})`}`, () => {
  let worlds: [World, World];
  const adapters: SocketAdapter[] = [];

  beforeAll(async () => {
    const store = createMemoryStore();
    const start = async () => {
      const adapter = await createSocketAdapter(redis.url as string);
      adapters.push(adapter);
      return startWorld({ store, redisAdapter: adapter.adapter });
    };
    worlds = [await start(), await start()];
  });
  afterAll(async () => {
    await Promise.all(worlds.map((world) => world.close()));
    await Promise.all(adapters.map((adapter) => adapter.close()));
  });

  async function tabs() {
    const here = worlds[0].visitor();
    const session = await here.hears('session');
    const there = worlds[1].visitor({ visitorToken: session.visitorToken });
    expect((await there.hears('session')).conversationId).toBe(session.conversationId);
    return { here, there, session };
  }

  it('bring a message to the visitor’s tab on the other, and not back to the one that sent it', async () => {
    const { here, there } = await tabs();
    await here.send('hello', 'a');
    await there.hears('message', (message) => message.author === 'visitor');
    await here.hears('message', (message) => message.author === 'assistant');
    expect(here.all('message').filter((message) => message.author === 'visitor')).toEqual([]);
  });

  it('move every tab to a new conversation', async () => {
    const { here, there } = await tabs();
    const { conversationId } = await here.ask('conversation.new', {});
    await there.hears('session', (told) => told.conversationId === conversationId);
    expect(await there.send('hello', 'b')).toMatchObject({ conversationId, seq: 1 });
  });

  it('know of each other’s staff, bring them what happens, and cut them off', async () => {
    const agent = await worlds[1].staff('agent');
    const admin = await worlds[0].staff('admin');
    const desk = await worlds[1].console(agent.token).connected();
    const office = await worlds[0].console(admin.token).connected();
    await office.hears('presence', (told) => told.staffId === agent.id && told.online);
    const { here, session } = await tabs();
    await here.ask('handoff.request', {});
    expect(await here.hears('conversation')).toMatchObject({ holder: 'queue', staffOnline: true });
    await desk.hears('ticket', (ticket) => ticket.conversationId === session.conversationId);
    await desk.ask('conversation.take', { conversationId: session.conversationId });
    await here.hears('conversation', (told) => told.holder === 'human');
    await desk.ask('message.send', { conversationId: session.conversationId, clientMessageId: 'r', text: 'hi' });
    await here.hears('message', (message) => message.author === 'human');
    const gone = desk.gone();
    await worlds[0].rest('PATCH', `/v1/staff/${agent.id}`, { token: admin.token, body: { disabled: true } });
    expect(await gone).toBe('io server disconnect');
    await office.hears('presence', (told) => told.staffId === agent.id && !told.online);
  });
});
