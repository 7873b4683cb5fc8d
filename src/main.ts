/** `npm start`: load the settings, wire, listen, drain on a signal. */
import { ConfigError, loadConfig } from './config.ts';
import { KefuError } from './domain/errors.ts';
import { createKefu } from './wiring/create-kefu.ts';

/** How long running turns may take to finish after SIGTERM. */
const DRAIN_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const kefu = await createKefu(config);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    kefu.logger.info({ signal }, 'draining');
    const deadline = setTimeout(() => {
      kefu.logger.error('draining took too long; what is undone is swept up at the next start');
      process.exit(1);
    }, DRAIN_MS);
    kefu.stop().then(
      () => {
        clearTimeout(deadline);
        process.exit(0);
      },
      (error) => {
        kefu.logger.error({ err: error }, 'draining failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));

  let port: number;
  try {
    ({ port } = await kefu.listen());
  } catch (error) {
    // Stopped before it was ready: `stop` ends the process.
    if (stopping) return;
    throw error;
  }
  const base = config.publicUrl ?? `http://localhost:${port}`;
  const lines = [
    '',
    `  Kefu is ready.`,
    `  Widget demo   ${base}/`,
    `  Console       ${base}/console`,
    `  API docs      ${base}/docs`,
    `  Data          ${config.databaseUrl === undefined ? config.dataDir : 'PostgreSQL (DATABASE_URL)'}`,
  ];
  if (kefu.firstStart !== null) {
    const { adminEmail, generatedPassword, widgetKey } = kefu.firstStart;
    lines.push('', '  First start. The administrator:', `    e-mail      ${adminEmail}`);
    lines.push(`    password    ${generatedPassword ?? 'as set in KEFU_ADMIN_PASSWORD'}`);
    if (generatedPassword !== null) lines.push('    (shown only now; change it in the console)');
    lines.push(`  Widget key    ${widgetKey}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`kefu: ${error.message}\n`);
    process.exit(2);
  }
  if (error instanceof KefuError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    process.stderr.write(`kefu: the start failed: ${error.message}${cause}\n`);
    process.exit(1);
  }
  process.stderr.write(
    `kefu: the start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
