/** What other tests begin with: a data folder that a server on it finds as it would leave it. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { ADMIN, startServer } from '../bench/support/server-process.ts';
import { starterFolder } from './starter-folder.ts';

function contentOf(dataDir: string): unknown {
  const store = new Database(join(dataDir, 'kefu.db'), { readonly: true });
  const settings = store.prepare('select key, version, value from settings order by key').all();
  const staff = store.prepare('select email from staff').all();
  store.close();
  return { settings, staff, vectors: readdirSync(join(dataDir, 'vectors')).sort() };
}

it('gives each its own folder with the vectors, the gate and the login, where a start makes nothing again', async () => {
  const [one, other] = await Promise.all([starterFolder(), starterFolder()]);
  expect(one).not.toBe(other);
  const before = contentOf(one);
  expect(before).toMatchObject({
    settings: expect.arrayContaining([expect.objectContaining({ key: 'gate', version: 1 })]),
    staff: [{ email: ADMIN.email }],
  });
  const server = await startServer({ dataDir: one });
  await server.stop();
  expect(contentOf(one)).toEqual(before);
  expect(contentOf(other)).toEqual(before);
  for (const folder of [one, other]) rmSync(folder, { recursive: true });
});
