/** Splits examples into stratified parts that stay the same for the same input and seed. */

/** A small seeded generator (xorshift32, Marsaglia 2003); uniform in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates, in place. */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i] as T;
    items[i] = items[j] as T;
    items[j] = kept;
  }
  return items;
}

/**
 * Part number of each row: every label's rows are dealt over the `parts` as evenly as can be, each label starting where
 * the one before left off.
 */
export function stratifiedParts(labelOf: Int32Array, parts: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const byLabel = new Map<number, number[]>();
  for (let row = 0; row < labelOf.length; row++) {
    const label = labelOf[row] as number;
    const rows = byLabel.get(label);
    if (rows === undefined) byLabel.set(label, [row]);
    else rows.push(row);
  }
  const part = new Int32Array(labelOf.length);
  let next = 0;
  for (const label of [...byLabel.keys()].sort((a, b) => a - b)) {
    for (const row of shuffle(byLabel.get(label) as number[], random)) {
      part[row] = next;
      next = (next + 1) % parts;
    }
  }
  return part;
}
