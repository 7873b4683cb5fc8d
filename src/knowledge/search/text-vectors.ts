/** Texts as one block of vectors, the form in which the worker takes them. */
import type { TextRole } from '../../ports/encoder.ts';
import type { Understander } from '../../ports/understander.ts';
import type { VectorBlock } from './protocol.ts';

export const NO_VECTORS: VectorBlock = { texts: [], block: new Float32Array(0) };

/** One row a text, each text once. */
export async function embedTexts(
  understander: Pick<Understander, 'embed'>,
  texts: readonly string[],
  as: TextRole,
): Promise<VectorBlock> {
  const unique = [...new Set(texts)];
  if (unique.length === 0) return NO_VECTORS;
  const rows = await understander.embed(unique, as);
  const dimensions = rows[0]!.length;
  const block = new Float32Array(unique.length * dimensions);
  rows.forEach((row, i) => {
    block.set(row, i * dimensions);
  });
  return { texts: unique, block };
}

export function joinBlocks(blocks: readonly VectorBlock[]): VectorBlock {
  const block = new Float32Array(blocks.reduce((sum, part) => sum + part.block.length, 0));
  let at = 0;
  for (const part of blocks) {
    block.set(part.block, at);
    at += part.block.length;
  }
  return { texts: blocks.flatMap((part) => part.texts), block };
}
