/** Run as a process of its own: appends to a SQLite store, prints the id of each message once it is acknowledged, until killed. */
import { openSqliteStore } from '../../src/adapters/sql/sqlite.ts';
import { utterance } from './store-fixtures.ts';

const store = openSqliteStore({ path: process.argv[2]! });
for (let n = 0; ; n += 4) {
  const results = await Promise.all([0, 1, 2, 3].map((more) => store.appendUtterance(utterance(n + more))));
  for (const result of results) if (result.kind === 'appended') process.stdout.write(`${result.message.messageId}\n`);
}
