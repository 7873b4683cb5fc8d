/** `kefu restore FILE`: a backup into an empty data folder or database. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '../backup-file.ts';
import { type Command, UsageError } from '../command.ts';
import { withStore } from '../with-engine.ts';

export const command: Command = {
  name: 'restore',
  summary: 'load a backup into an empty data folder or database',
  usage: 'kefu restore FILE',
  options: {},
  async run({ positionals }, context) {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file');
    if (!existsSync(file)) throw new Error(`there is no file ${file}`);
    return withStore(context.config, async (store) => {
      if ((await store.listTenants()).length > 0) {
        throw new Error(
          'the store is not empty: restore into an empty KEFU_DATA_DIR (or database), so that nothing is lost',
        );
      }
      const counts = await restoreBackup(store, join(context.config.dataDir, 'models'), file);
      return {
        ok: true,
        json: { file, ...counts },
        text: `${counts.rows} rows and ${counts.files} model files restored`,
        next: 'start the server: npm start',
      };
    });
  },
};
