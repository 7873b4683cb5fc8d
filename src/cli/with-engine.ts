/** Runs a command over the whole engine or the bare store, and closes it whatever happens. */
import pino from 'pino';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import type { FirstStart } from '../wiring/bootstrap.ts';
import { createEngine, type Engine } from '../wiring/engine.ts';
import { openStore } from '../wiring/open-store.ts';

export async function withEngine<T>(config: Config, run: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await createEngine({
    config,
    logger: pino({ level: 'error' }, pino.destination(2)),
    sink: { publish: () => {} },
    staffOnline: async () => false,
  });
  tellFirstStart(config, engine.firstStart);
  try {
    return await run(engine);
  } finally {
    await engine.close();
  }
}

/** A command that was first at an empty place filled it: says so on stderr, where, and the login if it had to be made up. */
export function tellFirstStart({ databaseUrl, dataDir }: Config, first: FirstStart | null): void {
  if (first === null) return;
  const where =
    databaseUrl === undefined ? `${dataDir} (KEFU_DATA_DIR names another folder)` : 'the database of DATABASE_URL';
  process.stderr.write(`kefu: nothing was there yet, so the starter shop was put into ${where}\n`);
  if (first.generatedPassword === null) return;
  process.stderr.write(
    `kefu: first start; administrator ${first.adminEmail}, password ${first.generatedPassword} (shown only now)\n`,
  );
}

export async function withStore<T>(config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(config);
  try {
    await store.migrate();
    return await run(store);
  } finally {
    await store.close();
  }
}
