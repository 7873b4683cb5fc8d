/** Starts the server as a user does (the built main.js, its own process, an empty data folder) and reads its metrics. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  readonly child: ChildProcess;
  output(): string;
  metrics(): Promise<Map<string, number>>;
  /** Ends it and waits; the data folder stays unless `clean`. */
  stop(options?: { signal?: NodeJS.Signals; clean?: boolean }): Promise<void>;
}

export const WIDGET_KEY = 'bench-widget-key';
export const ADMIN = { email: 'admin@example.com', password: 'correct horse battery' };

/** Seconds on a free machine; a busy one takes many times as long. */
const READY_WITHIN_MS = 300_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` sets in the environment and gives to Node, so that a server is measured and tested as a user runs it. */
function startCommand(): { readonly env: Record<string, string>; readonly args: string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const words = scripts.start.split(' ');
  const node = words.indexOf('node');
  return {
    env: Object.fromEntries(
      words
        .slice(0, node)
        .filter((word) => word.includes('='))
        .map((word) => word.split('=')),
    ),
    args: words.slice(node + 1),
  };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export async function startServer(
  options: { dataDir?: string; port?: number; env?: Record<string, string>; readyWithinMs?: number } = {},
): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'kefu-server-'));
  const port = options.port ?? (await freePort());
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const start = startCommand();
  const child = spawn(process.execPath, start.args, {
    cwd: root,
    env: {
      ...inherited,
      ...start.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      KEFU_DATA_DIR: dataDir,
      KEFU_WIDGET_KEY: WIDGET_KEY,
      KEFU_ADMIN_EMAIL: ADMIN.email,
      KEFU_ADMIN_PASSWORD: ADMIN.password,
      KEFU_LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + (options.readyWithinMs ?? READY_WITHIN_MS);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output}`);
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) break;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the server was not ready in time:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    pid: child.pid as number,
    dataDir,
    child,
    output: () => output,
    metrics: async () => parseMetrics(await (await fetch(`${url}/metrics`)).text()),
    stop: async ({ signal = 'SIGTERM', clean = false } = {}) => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill(signal);
        await ended;
      }
      if (clean) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function parseMetrics(text: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const space = line.lastIndexOf(' ');
    if (space > 0) values.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return values;
}
