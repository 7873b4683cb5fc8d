/** `kefu <command>`: builds what is stale, then runs the command line. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const setup = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), '--no-web'], { stdio: ['ignore', 2, 2] });
if (setup.status !== 0) process.exit(setup.status ?? 1);
// npm changes into the project's folder; file arguments are meant from where the user stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const run = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(root, 'dist/kefu.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, KEFU_DATA_DIR: process.env.KEFU_DATA_DIR ?? join(root, 'data') },
    cwd,
  },
);
process.exit(run.status ?? 1);
