import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../../../test/fakes/gateway-world.ts';
import type { ArticleId, TenantId, Timestamp } from '../../../domain/ids.ts';
import { GATE_SETTING } from '../../../knowledge/search/gate-setting.ts';

let world: World;
let tenantId: TenantId;
let token: string;
beforeAll(async () => {
  world = await startWorld();
  tenantId = world.tenants[0];
  token = (await world.staff('knowledge')).token;
});
afterAll(() => world.close());

const gate = () => world.rest('GET', '/v1/knowledge/gate', { token });
const choose = (body: object, version: number) =>
  world.rest('PUT', '/v1/knowledge/gate', { token, body, headers: { 'if-match': `"${version}"` } });

async function save(answer: string): Promise<void> {
  const content = {
    lang: 'en' as const,
    question: 'About returns',
    answer,
    variants: [],
    category: 'general',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
  };
  const at = '2026-11-01T00:00:00.000Z' as Timestamp;
  await world.store.saveArticles(tenantId, [{ id: 'returns' as ArticleId, content }], at);
}

describe('the gate over REST', () => {
  it('has the default target before anybody chose, and no curve before one was fitted', async () => {
    expect((await gate()).body).toEqual({ target: 0.05, version: 0, fitting: false, fitted: null });
  });

  it('keeps what was chosen from the version that was read, and says that the old gate is not for it', async () => {
    await save('within 7 days');
    await world.rest('POST', '/v1/knowledge/publish', { token, body: {} });
    const fitted = {
      schema: 1,
      version: 'gate-1',
      knowledgeVersion: 1,
      target: 0.05,
      confidence: 0.9,
      threshold: null,
      clarifyFrom: 0.4,
      questions: { given: 0, made: 20, covered: 12 },
      curve: [{ threshold: 0.8, coverage: 0.5, wrongRate: 0.1 }],
      choices: [{ target: 0.05, threshold: null, coverage: 0, wrongRate: 0 }],
      features: ['score'],
      model: { weights: [1], bias: 0 },
    };
    await world.store.putSetting(tenantId, GATE_SETTING, { name: 'knowledge 1', gate: fitted }, null);
    const read = (await gate()).body;
    expect(read).toMatchObject({ fitting: false, fitted: { gateVersion: 'gate-1', curve: fitted.curve } });
    expect(JSON.stringify(read)).not.toContain('weights');
    const chosen = await choose({ target: 0.1 }, read.version);
    expect([chosen.status, chosen.body.target, chosen.body.fitting]).toEqual([200, 0.1, true]);
    expect((await choose({ target: 0.2 }, read.version)).body.error).toMatchObject({
      code: 'stale_version',
      details: { current: { target: 0.1 } },
    });
  });

  it.each([0, 0.4, -1, '0.05', null])('takes no target of %s', async (target) => {
    expect((await choose({ target }, 1)).body.error.code).toBe('invalid_payload');
  });

  it('shows what the last publishing changed', async () => {
    await save('within 14 days');
    await world.rest('POST', '/v1/knowledge/publish', { token, body: {} });
    const { body } = await world.rest('GET', '/v1/knowledge/changes', { token });
    expect(body).toEqual({
      from: 1,
      to: 2,
      added: 0,
      changed: 1,
      removed: 0,
      items: [
        {
          change: 'changed',
          articleId: 'returns',
          question: 'About returns',
          fields: [{ name: 'answer', before: 'within 7 days', after: 'within 14 days' }],
        },
      ],
    });
    const missing = await world.rest('GET', '/v1/knowledge/changes?from=1&to=9', { token });
    expect(missing.body.error.code).toBe('not_found');
  });
});
