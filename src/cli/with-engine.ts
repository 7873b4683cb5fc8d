/** Runs a command over the whole engine or the bare store, and closes it whatever happens. */
import pino from 'pino';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { createEngine, type Engine } from '../wiring/engine.ts';
import { openStore } from '../wiring/open-store.ts';

export async function withEngine<T>(config: Config, run: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await createEngine({
    config,
    logger: pino({ level: 'error' }, pino.destination(2)),
    sink: { publish: () => {} },
    staffOnline: async () => false,
  });
  if (engine.firstStart?.generatedPassword) {
    process.stderr.write(
      `kefu: first start; administrator ${engine.firstStart.adminEmail}, password ${engine.firstStart.generatedPassword} (shown only now)\n`,
    );
  }
  try {
    return await run(engine);
  } finally {
    await engine.close();
  }
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
