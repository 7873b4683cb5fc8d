/** Bundles the server, the command line, the workers, the benches and the eval suites into dist/ (packages stay outside). */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function entries() {
  const points = { main: 'src/main.ts', kefu: 'src/cli/kefu.ts' };
  // Worker entries are composition roots of their own.
  for (const file of readdirSync(join(root, 'src/wiring'))) {
    if (file.endsWith('-worker.ts')) points[file.slice(0, -3)] = `src/wiring/${file}`;
  }
  for (const file of readdirSync(join(root, 'bench'))) {
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) points[`bench/${file.slice(0, -3)}`] = `bench/${file}`;
  }
  for (const file of readdirSync(join(root, 'bench/support'))) {
    if (file.endsWith('-worker.ts')) points[`bench/support/${file.slice(0, -3)}`] = `bench/support/${file}`;
  }
  return Object.entries(points)
    .map(([out, file]) => ({ out, in: join(root, file) }))
    .filter((entry) => existsSync(entry.in));
}

export async function build() {
  await esbuild({
    entryPoints: entries(),
    outdir: join(root, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
