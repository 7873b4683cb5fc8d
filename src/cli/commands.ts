/** Every command of the command line, in the order of the overview. */
import type { Command } from './command.ts';
import { command as admin } from './commands/admin.ts';
import { command as backup } from './commands/backup.ts';
import { command as chat } from './commands/chat.ts';
import { command as content } from './commands/content.ts';
import { command as doctor } from './commands/doctor.ts';
import { command as evaluate } from './commands/eval.ts';
import { command as exportArticles } from './commands/export.ts';
import { command as gaps } from './commands/gaps.ts';
import { command as importArticles } from './commands/import.ts';
import { command as models } from './commands/models.ts';
import { command as restore } from './commands/restore.ts';
import { command as search } from './commands/search.ts';
import { command as train } from './commands/train.ts';

export const COMMANDS: readonly Command[] = [
  chat,
  importArticles,
  exportArticles,
  search,
  gaps,
  content,
  train,
  evaluate,
  models,
  backup,
  restore,
  doctor,
  admin,
];
