/**
 * YAML with line numbers: reads a file's text, validates it with a zod schema, and names file, line and fault when it is
 * wrong. Shared by flows, intents and replies, which people write by hand.
 */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A hand-written file that cannot be used; the message is `file:line: fault`. */
export class FlowError extends Error {
  override name = 'FlowError';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly fault: string;

  constructor(file: string, line: number, fault: string) {
    super(`${file}:${line}: ${fault}`);
    this.file = file;
    this.line = line;
    this.fault = fault;
  }
}

export type YamlPath = readonly (string | number)[];

export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Line of the thing at `path`, or of the nearest thing around it that exists. */
  lineOf(path: YamlPath): number;
}

/** Parses YAML 1.2. Errors: FlowError for anything that is not well-formed (duplicate keys included). */
export function readYaml(source: SourceFile): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) {
    const fault = broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not YAML';
    throw new FlowError(source.name, broken.linePos?.[0].line ?? 1, fault);
  }
  const lineOf = (path: YamlPath): number => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of path) {
      let next: unknown;
      let at: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        at = pair?.key;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(key)];
        at = next;
      }
      const range = (at as { range?: [number, number, number] | null } | undefined)?.range;
      if (!range) break;
      line = lines.linePos(range[0]).line;
      node = next;
    }
    return line;
  };
  // Aliases are resolved up to a bound, so that a "billion laughs" file fails instead of filling the memory.
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new FlowError(source.name, 1, cause instanceof Error ? cause.message : 'not YAML');
  }
  return { file: source.name, value, lineOf };
}

/** Checks `value` (found at `path` of the source) against a schema. Errors: FlowError at the line of the first issue. */
export function checkShape<T>(
  source: YamlSource,
  path: YamlPath,
  schema: z.ZodType<T>,
  value: unknown,
  what: string,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const within = (issue?.path ?? []).filter((key): key is string | number => typeof key !== 'symbol');
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const where = [...path, ...within, ...(unknownKey === undefined ? [] : [unknownKey])];
  const name = within.length > 0 ? `${what}: ${within.join('.')}` : what;
  const fault =
    unknownKey === undefined ? `${name}: ${issue?.message ?? 'invalid'}` : `${name}: unknown key "${unknownKey}"`;
  throw new FlowError(source.file, source.lineOf(where), fault);
}
