/** `kefu backup FILE`: everything durable in one file, consistent, while the server runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeBackup } from '../backup-file.ts';
import { type Command, UsageError } from '../command.ts';
import { systemNow } from '../system-now.ts';
import { withStore } from '../with-engine.ts';

export const command: Command = {
  name: 'backup',
  summary: 'write everything durable to one file, while the server runs',
  usage: 'kefu backup FILE [--force]',
  options: { force: { type: 'boolean', default: false } },
  async run({ values, positionals }, context) {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file');
    if (existsSync(file) && values.force !== true) throw new Error(`${file} exists already; --force replaces it`);
    return withStore(context.config, async (store) => {
      const counts = await writeBackup(store, join(context.config.dataDir, 'models'), file, systemNow(), (rows) =>
        context.progress(`${rows} rows`),
      );
      return {
        ok: true,
        json: { file, ...counts },
        text: `${counts.rows} rows and ${counts.files} model files written to ${file}`,
        next: `prove it: KEFU_DATA_DIR=<an empty folder> npm run --silent kefu -- restore ${file}`,
      };
    });
  },
};
