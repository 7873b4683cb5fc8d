/** `npm run bench -- NAME [args]`: builds what is stale, then runs one bench; without a name, lists them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const setup = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs')], { stdio: ['ignore', 2, 2] });
if (setup.status !== 0) process.exit(setup.status ?? 1);
const [name, ...args] = process.argv.slice(2);
const file = join(root, 'dist/bench', `${name}.js`);
if (name === undefined || !existsSync(file)) {
  const names = readdirSync(join(root, 'dist/bench'))
    .filter((entry) => entry.endsWith('.js'))
    .map((entry) => entry.slice(0, -3));
  process.stderr.write(`usage: npm run bench -- NAME\nbenches: ${names.join(', ')}\n`);
  process.exit(name === undefined ? 0 : 2);
}
const { run } = await import(pathToFileURL(file).href);
await run(args);
