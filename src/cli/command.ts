/** The shape of a `kefu` command. Commands live in `commands/`, one file each; `kefu.ts` finds, parses and reports. */
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

export interface CommandContext {
  readonly json: boolean;
  readonly config: Config;
  /** Replaces the present progress line on stderr; silent when stderr is no terminal. */
  progress(text: string): void;
}

export interface CommandResult {
  /** false = what was asked failed: exit code 1. */
  readonly ok: boolean;
  /** Printed with --json, as one document. */
  readonly json: unknown;
  /** Printed otherwise. */
  readonly text: string;
  /** One line that says what to do next. */
  readonly next?: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(
    args: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] },
    context: CommandContext,
  ): Promise<CommandResult>;
}

/** Bad arguments: exit code 2 with the command's usage. */
export class UsageError extends Error {
  override name = 'UsageError';
}
