/** Vectors of the knowledge's texts outlive the process that made them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashedEmbed, hashedEmbedding } from '../../../test/fakes/hashed-embedder.ts';
import { ask, content, type SearchWorld, searchWorlds, tenantId } from '../../../test/fakes/search-world.ts';
import { createVectorFiles } from '../../adapters/vector-files/vector-files.ts';
import { normalize } from '../../text/normalize.ts';

const world = searchWorlds();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const files = (fingerprint = 'hashed') => createVectorFiles({ folder, fingerprint });

async function filled(): Promise<SearchWorld> {
  const w = await world();
  for (let i = 0; i < 80; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
  await w.publish();
  return w;
}

async function started(w: SearchWorld, options: Parameters<SearchWorld['open']>[0] = {}) {
  const search = w.open({ vectors: files(), ...options });
  await search.refresh(tenantId);
  const found = await ask(search, '第7个问题怎么办理呢');
  await search.close();
  return found;
}

describe('vectors of the knowledge', () => {
  it('are made once for all starts, and found by as before', async () => {
    const w = await filled();
    const found = await started(w);
    const made = w.embedded.length;
    expect(made).toBeGreaterThan(200);
    w.embedded.length = 0;
    expect(await started(w)).toEqual(found);
    // Some to see whether it is the same encoder still, and what was asked.
    expect(w.embedded.length).toBeLessThan(20);
    expect(w.faults).toEqual([]);
  });

  it('are made for what is new alone', async () => {
    const w = await filled();
    await started(w);
    w.embedded.length = 0;
    await w.save('new', content('发票抬头写错了'));
    await w.publish();
    expect((await started(w)).knowledgeVersion).toBe(2);
    expect(w.embedded).toContain('发票抬头写错了');
    expect(w.embedded.length).toBeLessThan(40);
  });

  it('are made anew by another encoder, and by the same one when it makes others now', async () => {
    const w = await filled();
    await started(w);
    const other = {
      embed: (texts: readonly string[]) => {
        w.embedded.push(...texts);
        return hashedEmbed(texts.map((text) => [...normalize(text)].reverse().join('')));
      },
      trainedOn: async (texts: readonly string[]) => texts.map(() => false),
      versions: { encoder: 'other' },
    };
    for (const fingerprint of ['other', 'hashed']) {
      w.embedded.length = 0;
      const search = w.open({ understander: other, vectors: files(fingerprint) });
      await search.refresh(tenantId);
      expect(w.embedded.length).toBeGreaterThan(200);
      await search.close();
    }
    // And those are kept from then on.
    w.embedded.length = 0;
    const search = w.open({ understander: other, vectors: files('hashed') });
    await search.refresh(tenantId);
    expect(w.embedded.length).toBeLessThan(20);
    await search.close();
  });

  it('of what visitors ask are not kept', async () => {
    const w = await filled();
    await started(w);
    const before = readdirSync(folder);
    const search = w.open({ vectors: files() });
    await search.refresh(tenantId);
    for (let i = 0; i < 30; i++) await ask(search, `陌生人${i}说的话里有些${i}没人写过的字`);
    await search.close();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('may be missing in part, or fail to be made, without harm', async () => {
    const w = await filled();
    const search = w.open({
      vectors: files(),
      understander: {
        embed: async (texts) => {
          if (texts.some((text) => text.includes('79'))) throw new Error('out of memory');
          return texts.map((text) => hashedEmbedding(text));
        },
        trainedOn: async (texts) => texts.map(() => false),
        versions: { encoder: 'hashed' },
      },
    });
    await expect(search.refresh(tenantId)).rejects.toThrow('out of memory');
    await search.close();
    expect((await started(w)).passages[0]?.articleId).toBe('a7');
  });
});
