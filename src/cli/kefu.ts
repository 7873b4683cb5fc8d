/** `kefu <command>`: finds the command, parses its arguments, reports as a person or a program wants it. */
import { parseArgs } from 'node:util';
import { ConfigError, loadConfig } from '../config.ts';
import { KefuError } from '../domain/errors.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';

const COMMON = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `usage: npm run --silent kefu -- <command> [options]\n\n${lines.join('\n')}\n\nEvery command takes --json (one JSON document on stdout) and --help.`;
}

function progressLine(): CommandContext['progress'] {
  if (!process.stderr.isTTY) return () => {};
  return (text) => {
    process.stderr.write(`\r\x1b[2K${text}`);
  };
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((entry) => entry.name === name);
  if (command === undefined) {
    const message = `there is no command "${name}"`;
    if (rest.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: { code: 'bad_arguments', message } })}\n`);
    process.stderr.write(`kefu: ${message}\n${overview()}\n`);
    return 2;
  }
  const wantsJson = rest.includes('--json');
  try {
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      process.stdout.write(`usage: ${command.usage}\n${command.summary}\n`);
      return 0;
    }
    const context: CommandContext = { json: values.json === true, config: loadConfig(), progress: progressLine() };
    const result = await command.run({ values, positionals }, context);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
    if (context.json) process.stdout.write(`${JSON.stringify(result.json)}\n`);
    else if (result.text !== '') process.stdout.write(`${result.text}\n`);
    if (!context.json && result.next !== undefined) process.stdout.write(`→ ${result.next}\n`);
    return result.ok ? 0 : 1;
  } catch (error) {
    return report(error, command, wantsJson);
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function report(error: unknown, command: Command, json: boolean): number {
  const usage = error instanceof UsageError || error instanceof ConfigError;
  const code = error instanceof KefuError ? error.code : usage ? 'bad_arguments' : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  process.stderr.write(`kefu ${command.name}: ${message}\n`);
  if (error instanceof UsageError) process.stderr.write(`usage: ${command.usage}\n`);
  return usage ? 2 : 1;
}

process.exitCode = await main(process.argv.slice(2));
// Model workers and database pools of a finished command must not keep the terminal waiting.
process.stdout.write('', () => process.exit(process.exitCode));
