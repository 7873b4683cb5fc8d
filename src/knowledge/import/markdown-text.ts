/** Pieces of Markdown (CommonMark, and tables of GitHub's) as a visitor should read them. */
import { readEntities } from './html-entities.ts';
import type { Table } from './html-table.ts';

export interface TextLine {
  /** In the file, from 1. */
  readonly number: number;
  readonly text: string;
  /** Inside of a fence. */
  readonly isCode: boolean;
}

/** Links as text with their address, no marks of emphasis, no comments, no tags, no backslashes before signs. */
export function plainMarkdown(markdown: string): string {
  // It is refused as it stands, and the marks below are free.
  if (markdown.includes('\0')) return markdown;
  // What stands between backticks is nobody's mark-up.
  const codes: string[] = [];
  const keep = (code: string) => `\0${codes.push(code) - 1}\0`;
  const plain = markdown
    .replace(/`([^`\n]{1,500})`/g, (_, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replace(/<!--[\s\S]{0,20000}?-->/g, '')
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\((https?:[^)\s]{1,2000})[^)\n]{0,200}\)/g, '$1 ($2)')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,2000})>/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:a|b|center|code|details|div|em|font|h[1-6]|i|img|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|u|ul)(?:\s[^<>]{0,2000})?\/?>/gi,
      '',
    )
    .replace(/(\*\*|__|~~)(?=\S)([^\n*_~]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^\n*]{1,500}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1');
  return readEntities(plain).replace(/\0(\d+)\0/g, (_, index: string) => codes[Number(index)] ?? '');
}

const RULE = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The table that begins at a line, and the line after its last; null when none does. */
export function markdownTable(
  source: readonly TextLine[],
  at: number,
): { readonly rows: Table; readonly end: number } | null {
  const head = source[at];
  const rule = source[at + 1];
  if (head === undefined || rule === undefined || head.isCode || rule.isCode) return null;
  if (!head.text.includes('|') || !rule.text.includes('|') || !RULE.test(rule.text)) return null;
  let end = at + 2;
  while (end < source.length && !source[end]!.isCode && source[end]!.text.includes('|')) end++;
  const lines = [head, ...source.slice(at + 2, end)];
  return { rows: lines.map(({ number, text }) => ({ line: number, cells: cellsIn(text) })), end };
}

/** Cut at bars that no backslash stands before. */
function cellsIn(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => plainMarkdown(cell.replaceAll('\\|', '|')).trim());
}
