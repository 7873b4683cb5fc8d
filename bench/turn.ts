/**
 * The turn under load: 200 connected visitors, 100 messages/s in all, open loop with seeded arrivals; server and load in
 * separate processes. Beside it, in the same run, a bare Socket.IO echo at the same rate. Then the rate at which the 99th
 * percentile passes 200 ms, and what a flood by one visitor does to the others.
 *
 *   npm run bench -- turn [--seconds 20] [--quick]
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server } from 'socket.io';
import { connectVisitors, type LoadResult, openLoop, quantile, type Visitor } from './support/load.ts';
import { freePort, type ServerProcess, startServer } from './support/server-process.ts';

const VISITORS = 200;
const RATE = 100;
const FLOOD = 10_000;
const RAMP = [200, 300, 400, 600, 800, 1200, 1600, 2400];
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export async function run(args: string[]): Promise<void> {
  if (args.includes('--echo-server')) return echoServer(Number(args[args.indexOf('--echo-server') + 1]));
  if (args.includes('--flooder')) return floodFrom(args[args.indexOf('--flooder') + 1] as string);
  const seconds = args.includes('--seconds')
    ? Number(args[args.indexOf('--seconds') + 1])
    : args.includes('--quick')
      ? 3
      : 20;
  const texts = questions();

  const server = await startServer({ env: { KEFU_TRUST_PROXY: 'loopback' } });
  // A server that does not start must leave nothing behind.
  const echo = await startEcho();
  try {
    const visitors = await connectVisitors(server.url, VISITORS);
    await openLoop(visitors, texts, { rate: 50, seconds: 3, seed: 1 });

    const rows: Record<string, Record<string, string | number>> = {};
    const echoVisitors = await connectVisitors(echo.url, VISITORS);
    rows['bare Socket.IO echo'] = row(await openLoop(echoVisitors, texts, { rate: RATE, seconds, seed: 7 }));
    for (const visitor of echoVisitors) visitor.socket.disconnect();
    rows.kefu = await measured(server, seconds, () => openLoop(visitors, texts, { rate: RATE, seconds, seed: 7 }));
    print(`${VISITORS} visitors, ${RATE} messages/s, ${seconds} s each`, rows);

    await flood(server, visitors, texts, Math.max(3, seconds / 2));
    if (!args.includes('--quick')) await ramp(server.url, texts);
  } finally {
    await server.stop({ clean: true });
    echo.stop();
  }
  process.exit(0);
}

/** What visitors of the starter shop ask: the titles and some variants of its FAQ. */
function questions(): string[] {
  return ['zh', 'en'].flatMap((lang) =>
    readFileSync(join(root, 'knowledge', 'ecommerce', 'faq', `${lang}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { question, variants } = JSON.parse(line) as { question: string; variants: string[] };
        return [question, variants[0] as string];
      }),
  );
}

function row({ sent, answered, refused, latenciesMs }: LoadResult): Record<string, string | number> {
  const ms = (q: number) => Number(quantile(latenciesMs, q).toFixed(1));
  return { sent, answered, refused, 'p50 ms': ms(0.5), 'p95 ms': ms(0.95), 'p99 ms': ms(0.99) };
}

async function measured(server: ServerProcess, seconds: number, load: () => Promise<LoadResult>) {
  const before = await server.metrics();
  const result = await load();
  const after = await server.metrics();
  const cpu = (after.get('process_cpu_seconds_total') ?? 0) - (before.get('process_cpu_seconds_total') ?? 0);
  return {
    ...row(result),
    'loop p99.9 ms': Number(
      ((after.get('kefu_event_loop_delay_seconds{quantile="0.999"}') ?? Number.NaN) * 1000).toFixed(1),
    ),
    'CPU %': Math.round((cpu / seconds) * 100),
    'RSS MB': Math.round((after.get('process_resident_memory_bytes') ?? Number.NaN) / 1e6),
  };
}

/**
 * One visitor fires 10,000 messages at once while the others go on as before. The flood comes from a process of its own:
 * sending it from this one would delay the others' messages here, before the server ever saw them.
 */
async function flood(
  server: ServerProcess,
  visitors: readonly Visitor[],
  texts: readonly string[],
  seconds: number,
): Promise<void> {
  const calm = await openLoop(visitors, texts, { rate: RATE, seconds, seed: 11 });
  const flooder = spawn(process.execPath, [join(root, 'scripts', 'bench.mjs'), 'turn', '--flooder', server.url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const heard = () => new Promise((resolve) => flooder.once('message', resolve));
  try {
    await heard();
    const counted = heard();
    const measured = openLoop(visitors, texts, { rate: RATE, seconds, seed: 12 });
    setTimeout(() => flooder.send('go'), (seconds * 1000) / 4);
    const during = await measured;
    const { taken, limited } = (await counted) as { taken: number; limited: number };
    print(
      `others while one visitor sends ${FLOOD} messages at once (${taken} taken, ${limited} answered rate_limited)`,
      {
        calm: row(calm),
        flood: row(during),
      },
    );
  } finally {
    flooder.kill('SIGTERM');
  }
}

/** Connects, waits for the word, sends everything in one go and reports how it was answered. */
async function floodFrom(url: string): Promise<void> {
  const [flooder] = await connectVisitors(url, 1);
  process.send?.('ready');
  await new Promise((resolve) => process.once('message', resolve));
  let taken = 0;
  let limited = 0;
  await new Promise<void>((resolve) => {
    for (let i = 0; i < FLOOD; i++) {
      flooder?.socket.emit(
        'message.send',
        { clientMessageId: `f${i}`, text: 'flood' },
        (ack: { ok: boolean; error?: { code: string } }) => {
          if (ack.ok) taken++;
          else if (ack.error?.code === 'rate_limited') limited++;
          if (taken + limited === FLOOD) resolve();
        },
      );
    }
  });
  process.send?.({ taken, limited });
}

async function ramp(url: string, texts: readonly string[]): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  const visitors = await connectVisitors(url, 1000);
  for (const rate of RAMP) {
    const result = await openLoop(visitors, texts, { rate, seconds: 8, seed: rate, settleMs: 4000 });
    rows[`${rate}/s`] = row(result);
    const answered = result.answered / Math.max(1, result.sent - result.refused);
    if (quantile(result.latenciesMs, 0.99) > 200 || answered < 0.99) break;
  }
  print('1,000 visitors, rising rate until p99 passes 200 ms', rows);
}

function print(title: string, rows: Record<string, Record<string, string | number>>): void {
  process.stdout.write(`\n${title}\n`);
  console.table(rows);
}

async function startEcho(): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'scripts', 'bench.mjs'), 'turn', '--echo-server', String(port)], {
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => child.kill('SIGTERM') };
}

/** Acks and answers at once: what the transport alone costs. */
function echoServer(port: number): Promise<void> {
  const http = createServer((_request, response) => response.end('ok'));
  const io = new Server(http, { perMessageDeflate: false });
  io.of('/visitor').on('connection', (socket) => {
    socket.emit('session', {});
    socket.on('message.send', (payload: { text: string }, ack: (reply: unknown) => void) => {
      ack({ ok: true });
      socket.emit('message', { author: 'assistant', text: payload.text });
    });
  });
  http.listen(port, '127.0.0.1');
  return new Promise(() => {});
}
