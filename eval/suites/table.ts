/** Tables of shares as plain text: the first column to the left, the others to the right. */
export interface SuiteArgs {
  readonly values: Record<string, unknown>;
  readonly positionals: readonly string[];
}

/** Numbers are shares and print as percentages; NaN prints as nothing. */
export function percentTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === 'string' ? value : Number.isNaN(value) ? '' : (100 * value).toFixed(1);
  const all = [head, ...rows.map((row) => row.map(cell))];
  const widths = head.map((_, c) => Math.max(...all.map((row) => row[c]!.length)));
  return all
    .map((row) => row.map((text, c) => (c === 0 ? text.padEnd(widths[c]!) : text.padStart(widths[c]!))).join('  '))
    .join('\n');
}
