/** Articles and knowledge over REST. */
import { describe, expect, it } from 'vitest';
import { openRestWorld, post, world } from '../../../../test/fakes/rest-world.ts';

openRestWorld();

describe('knowledge', () => {
  const article = {
    lang: 'en',
    question: 'What does shipping cost?',
    answer: 'Nothing from ¥99.',
    variants: ['Is shipping free?'],
  };

  it('is edited from the version that was read, and deleted likewise', async () => {
    const { token } = await world.staff('knowledge');
    const made = await post('/v1/articles', { ...article, id: 'ship-1' }, token);
    expect([made.status, made.body.version, made.headers.get('location')]).toEqual([201, 1, '/v1/articles/ship-1']);
    expect((await post('/v1/articles', { ...article, id: 'ship-1' }, token)).body.error.code).toBe('conflict');
    const change = (version: number) =>
      world.rest('PATCH', '/v1/articles/ship-1', {
        token,
        body: { answer: 'Nothing from ¥89.', validTo: '2030-01-01T00:00:00+08:00' },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await change(1)).body).toMatchObject({
      version: 2,
      answer: 'Nothing from ¥89.',
      validTo: '2029-12-31T16:00:00.000Z',
    });
    expect((await change(1)).body.error.details.current).toMatchObject({ version: 2 });
    const remove = (version: number) =>
      world.rest('DELETE', '/v1/articles/ship-1', { token, headers: { 'if-match': `"${version}"` } });
    expect((await remove(1)).status).toBe(412);
    expect((await remove(2)).status).toBe(204);
    expect((await world.rest('GET', '/v1/articles/ship-1', { token })).status).toBe(404);
  });

  it('keeps its version when nothing changes, and refuses fields that it does not have', async () => {
    const { token } = await world.staff('knowledge');
    const attributes = [{ product: 'Kettle', property: 'warranty', value: '1 year' }];
    const given = { ...article, id: 'ship-same', attributes, validTo: '2030-01-01T00:00:00.000Z' };
    const made = await post('/v1/articles', given, token);
    const patch = (body: unknown) =>
      world.rest('PATCH', '/v1/articles/ship-same', { token, body, headers: { 'if-match': '"1"' } });
    for (const body of [{}, { answer: article.answer, variants: article.variants, attributes }, { validFrom: null }]) {
      const same = await patch(body);
      expect([same.status, same.headers.get('etag'), same.body]).toEqual([200, '"1"', made.body]);
    }
    const refused = await patch({ answer: 'Free.', varients: ['Free?'], version: 7 });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_payload']);
    expect(refused.body.error.details.issues[0].message).toMatch(/"varients", "version"/);
    expect(made.body).toMatchObject((await world.rest('GET', '/v1/articles/ship-same', { token })).body);
    expect((await patch({ attributes: [] })).body).toMatchObject({ version: 2, attributes: [] });
  });

  it('is saved beside one that asks the same, and the answer names it', async () => {
    const { token } = await world.staff('knowledge');
    const save = (id: string, more: object) =>
      post('/v1/articles', { lang: 'en', question: 'Can I return worn shoes?', answer: 'No.', id, ...more }, token);
    expect((await save('worn-1', {})).body).toMatchObject({ conflicts: [], duplicates: [] });
    const other = await save('worn-2', { question: 'can I return worn shoes', answer: 'Yes, within a week.' });
    expect([other.status, other.body.conflicts, other.body.duplicates]).toEqual([
      201,
      [{ id: 'worn-1', question: 'Can I return worn shoes?', likeness: 1 }],
      [],
    ]);
    expect((await save('worn-3', { question: 'Could you please return worn shoes?' })).body.duplicates).toMatchObject([
      { id: 'worn-1', likeness: expect.any(Number) },
      { id: 'worn-2', likeness: expect.any(Number) },
    ]);
    for (const apart of [{ audience: 'staff' }, { lang: 'zh' }, { question: 'Can I return worn hats and all else?' }])
      expect((await save(`worn-${JSON.stringify(apart).length}`, apart)).body).toMatchObject({
        conflicts: [],
        duplicates: [],
      });
    await world.rest('DELETE', '/v1/articles/worn-3', { token, headers: { 'if-match': '"1"' } });
    const alike = async () => (await world.rest('GET', '/v1/articles/worn-1/alike', { token })).body;
    expect(await alike()).toMatchObject({ conflicts: [{ id: 'worn-2' }], duplicates: [] });
    const agreed = await world.rest('PATCH', '/v1/articles/worn-2', {
      token,
      body: { answer: 'No.' },
      headers: { 'if-match': '"1"' },
    });
    expect(agreed.body).toMatchObject({ version: 2, conflicts: [], duplicates: [{ id: 'worn-1', likeness: 1 }] });
    const past = { validTo: '2020-01-01T00:00:00Z' };
    await world.rest('PATCH', '/v1/articles/worn-2', { token, body: past, headers: { 'if-match': '"2"' } });
    const present = { validFrom: '2020-01-02T00:00:00Z' };
    await world.rest('PATCH', '/v1/articles/worn-1', { token, body: present, headers: { 'if-match': '"1"' } });
    expect(await alike()).toEqual({ conflicts: [], duplicates: [] });
  });

  it('is published, listed by version and rolled back', async () => {
    const { token } = await world.staff('knowledge');
    await post('/v1/articles', { ...article, id: 'ship-2' }, token);
    const published = await post('/v1/knowledge/publish', { note: 'first' }, token);
    expect(published.body).toMatchObject({ note: 'first', version: expect.any(Number) });
    const { version } = published.body;
    expect((await post('/v1/knowledge/publish', undefined, token)).body.version).toBe(version + 1);
    expect((await post('/v1/knowledge/rollback', { version }, token)).body.version).toBe(version + 2);
    expect((await post('/v1/knowledge/rollback', { version: 9999 }, token)).status).toBe(404);
    const versions = await world.rest('GET', '/v1/knowledge/versions?limit=2', { token });
    expect(versions.body.items[0].version).toBe(version + 2);
  });

  it('edited live is published at once', async () => {
    const { token } = await world.staff('knowledge');
    const before = (await world.store.activeKnowledge(world.tenants[0]))?.version ?? 0;
    await post('/v1/articles', { ...article, id: 'ship-3', liveEdit: true }, token);
    expect((await world.store.activeKnowledge(world.tenants[0]))?.version).toBe(before + 1);
  });

  it('is tried by a hit test, and exported', async () => {
    const { token } = await world.staff('knowledge');
    const hit = await post('/v1/knowledge/search', { text: '运费' }, token);
    expect(hit.body).toMatchObject({ outcome: { kind: 'abstain' }, gate: { threshold: null } });
    const lines = (await world.rest('GET', '/v1/knowledge/export', { token })).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toContain('ship-2');
  });
});
