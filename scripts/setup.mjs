/**
 * Brings a clone to where it can run: installs what is missing, builds what is stale. Plain Node with nothing installed,
 * because it is what installs. All output goes to stderr, so that `kefu --json` stays clean on stdout.
 *
 *   --no-build   install only        --no-web   leave the browser pages alone (the command line does not need them)
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = new Set(process.argv.slice(2));
const say = (text) => process.stderr.write(`kefu: ${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
}

function missingCompilers() {
  const has = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const missing = [];
  if (!has('python3')) missing.push('python3');
  if (!has('make')) missing.push('make');
  if (!has('c++') && !has('g++') && !has('clang++')) missing.push('a C++ compiler (g++ or clang++)');
  return missing;
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  // The Node ABI is part of the stamp: native modules are compiled for one.
  const wanted = createHash('sha256').update(lock).update(process.versions.modules).update(process.arch).digest('hex');
  const stamp = join(root, 'node_modules', '.kefu-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail('node_modules is a link to another folder, which installing would empty: remove the link first');
  }
  const missing = missingCompilers();
  if (missing.length > 0) {
    fail(
      `some packages are compiled here, and this machine lacks ${missing.join(', ')}. On Debian or Ubuntu: apt-get install python3 make g++`,
    );
  }
  say('installing packages (one to three minutes the first time)');
  const env = { ...process.env };
  // node-gyp would fetch Node's headers from afar; use those that came with this Node when they did.
  const prefix = dirname(dirname(process.execPath));
  if (env.npm_config_nodedir === undefined && existsSync(join(prefix, 'include', 'node', 'node.h'))) {
    env.npm_config_nodedir = prefix;
  }
  const npm = env.npm_execpath && existsSync(env.npm_execpath) ? [process.execPath, env.npm_execpath] : ['npm'];
  const run = spawnSync(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0)
    fail('installing packages failed; the lines above say why. Run the same command again after fixing it');
  writeFileSync(stamp, wanted);
}

function* walk(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    yield { path, stat };
    return;
  }
  for (const name of readdirSync(path).sort()) yield* walk(join(path, name));
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const { path: file, stat } of walk(join(root, path))) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Only one process builds at a time; the others wait for it and then find nothing stale. */
function withLock(run) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = join(root, 'dist', '.building');
  const deadline = Date.now() + 180_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const stat = statSync(lock, { throwIfNoEntry: false });
      if (stat !== undefined && Date.now() - stat.mtimeMs > 170_000) rmSync(lock, { recursive: true, force: true });
      if (Date.now() > deadline) fail(`another build holds ${lock}; remove it if none runs`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  return Promise.resolve(run()).finally(release);
}

async function buildIfStale(name, sources, build) {
  const stamp = join(root, 'dist', `.built-${name}`);
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources);
  if (fresh()) return;
  await withLock(async () => {
    if (fresh()) return;
    const before = fingerprint(sources);
    say(`building ${name}`);
    await build();
    writeFileSync(stamp, before);
  });
}

checkNode();
install();
if (!flags.has('--no-build')) {
  const load = (file) => import(pathToFileURL(resolve(root, 'scripts', file)).href);
  await buildIfStale(
    'server',
    ['src', 'eval', 'bench', 'pipelines', 'scripts/build-server.mjs', 'package-lock.json'],
    async () => (await load('build-server.mjs')).build(),
  );
  if (!flags.has('--no-web')) {
    await buildIfStale(
      'web',
      [
        'src/widget',
        'src/console',
        'src/demo-page',
        'src/protocol',
        'src/domain',
        'src/lib',
        'scripts/build-web.mjs',
        'package-lock.json',
      ],
      async () => (await load('build-web.mjs')).build(),
    );
  }
}
