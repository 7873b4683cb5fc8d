/** What is different between two texts, line by line, as people read it: `-` gone, `+` new, two spaces where it is the same. */

/**
 * '' when the texts are equal. `around` lines are shown before and behind a change; `…` stands for those between. Takes
 * |from| × |to| steps over the lines that differ.
 */
export function lineDiff(from: string, to: string, around = 2): string {
  const marked = markLines(from.split('\n'), to.split('\n'));
  const near = marked.map((_, i) =>
    marked.slice(Math.max(0, i - around), i + around + 1).some((line) => line[0] !== ' '),
  );
  const out: string[] = [];
  for (const [i, line] of marked.entries()) {
    if (near[i]) out.push(line);
    else if (i === 0 || near[i - 1]) out.push('…');
  }
  return near.includes(true) ? out.join('\n') : '';
}

/** By the longest common subsequence of what is left between the common beginning and the common end. */
function markLines(from: readonly string[], to: readonly string[]): string[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const [a, b] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  // common[i][j]: the most lines that a from i and b from j have in common, in order.
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const same = (line: string) => `  ${line}`;
  const marked = from.slice(0, head).map(same);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      marked.push(same(a[i++]!));
      j++;
    } else if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) marked.push(`- ${a[i++]}`);
    else marked.push(`+ ${b[j++]}`);
  }
  return [...marked, ...from.slice(from.length - tail).map(same)];
}
