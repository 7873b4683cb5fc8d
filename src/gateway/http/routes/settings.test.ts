/** Texts and inboxes over REST. */
import { describe, expect, it } from 'vitest';
import { WIDGET_KEY } from '../../../../test/fakes/gateway-world.ts';
import { admin, openRestWorld, world } from '../../../../test/fakes/rest-world.ts';

openRestWorld();

describe('settings', () => {
  const texts = {
    greeting: { zh: '你好', en: 'Hi' },
    fallback: { zh: '？', en: '?' },
    hours: { zh: '九点', en: 'nine' },
  };

  it('replace the texts from the version that was read', async () => {
    const read = await world.rest('GET', '/v1/settings/texts', { token: admin.token });
    const put = (version: number) =>
      world.rest('PUT', '/v1/settings/texts', {
        token: admin.token,
        body: texts,
        headers: { 'if-match': `"${version}"` },
      });
    const saved = await put(read.body.version);
    expect(saved.body).toEqual({ texts, version: read.body.version + 1 });
    expect((await put(read.body.version)).body.error).toMatchObject({
      code: 'stale_version',
      details: { current: { texts, version: saved.body.version } },
    });
    const shown = await world.rest('GET', `/v1/visitor/config?widgetKey=${WIDGET_KEY}`);
    expect(shown.body.texts.greeting).toEqual(texts.greeting);
  });

  it('say from where an inbox may be used', async () => {
    const change = (body: object) => world.rest('PATCH', '/v1/inboxes/inb_tnt_one', { token: admin.token, body });
    expect((await change({ allowedOrigins: ['https://Shop.example:443/'] })).body.allowedOrigins).toEqual([
      'https://shop.example',
    ]);
    for (const wrong of ['shop.example', 'javascript:alert(1)', '*']) {
      expect((await change({ allowedOrigins: [wrong] })).body.error.code).toBe('invalid_payload');
    }
    expect((await change({ allowedOrigins: [] })).body.allowedOrigins).toEqual([]);
  });

  it('count what happened', async () => {
    const stats = await world.rest('GET', '/v1/stats', { token: admin.token });
    expect(stats.body).toMatchObject({ turns: { answered: expect.any(Number) }, conversations: expect.any(Number) });
  });
});
