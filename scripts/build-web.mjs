/**
 * Builds what browsers load: the widget (one file), the demo page, and the console when its sources are there.
 * Usage: node scripts/build-web.mjs [--only widget|demo|console] [--out DIR]   (default: everything, into dist/web)
 */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** One IIFE with its dependencies; the size is kept small enough to load on any page. Returns its sizes in bytes. */
async function buildWidget(outDir) {
  const { build: bundle } = await import('esbuild');
  const outfile = join(outDir, 'widget.js');
  await bundle({
    entryPoints: [join(root, 'src/widget/main.ts')],
    outfile,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    // Page authors may serve any charset: escapes keep the Chinese texts whole under all of them.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const bytes = await readFile(outfile);
  return { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}

/** The demo page as it is; the server fills in the widget key. */
async function buildDemoPage(outDir) {
  await mkdir(outDir, { recursive: true });
  for (const name of ['index.html', 'demo.js']) await copyFile(join(root, 'src/demo-page', name), join(outDir, name));
}

/** Returns false when there is no console to build. */
async function buildConsole(outDir) {
  const source = join(root, 'src/console');
  if (!(await stat(join(source, 'index.html')).catch(() => null))) return false;
  const { build: bundle } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await bundle({
    root: source,
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: join(outDir, 'console'),
      emptyOutDir: true,
      // The chart and component libraries are large and loaded once by staff: no warning for them on every start.
      chunkSizeWarningLimit: 4000,
    },
  });
  return true;
}

/** Everything, into dist/web: what `setup.mjs` calls. */
export async function build(outDir = join(root, 'dist/web')) {
  await buildWidget(outDir);
  await buildDemoPage(outDir);
  await buildConsole(outDir);
}

async function main(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = option('--only');
  const outDir = resolve(option('--out') ?? join(root, 'dist/web'));
  if (only !== undefined && !['widget', 'demo', 'console'].includes(only)) {
    process.stderr.write(`build-web: --only takes widget, demo or console, not ${only}\n`);
    process.exit(2);
  }
  if (!only || only === 'widget') {
    const size = await buildWidget(outDir);
    process.stderr.write(`widget.js: ${kib(size.bytes)} KiB, ${kib(size.gzipped)} KiB gzipped\n`);
  }
  if (!only || only === 'demo') await buildDemoPage(outDir);
  if (!only || only === 'console') {
    process.stderr.write((await buildConsole(outDir)) ? 'console: built\n' : 'console: no sources, left out\n');
  }
}

const kib = (bytes) => (bytes / 1024).toFixed(1);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
