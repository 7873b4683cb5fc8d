/**
 * Runs a TypeScript file: `node scripts/run-ts.mjs pipelines/intents/train-starter.ts [arguments]`. Node 20 reads no
 * TypeScript, so the file is bundled first; packages stay outside the bundle and are found from where the project is.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
// Under node_modules, so that packages resolve; one folder a process, so that two runs never share a file.
const folder = join(root, 'node_modules', '.cache', 'run-ts', String(process.pid));
const outfile = join(folder, `${basename(entry, '.ts')}.mjs`);
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...rest], {
  stdio: 'inherit',
  cwd: process.cwd(),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? (signal === null ? 1 : 130));
});
