/**
 * How much an archive may still unpack to, counted on the bytes that really come out of it. The sizes it states only refuse
 * a file sooner; they let none through.
 */
import type { ArchivedFile } from '../../ports/file-reader.ts';
import { FileFault } from './entry.ts';

export interface UnpackLimits {
  /** All files together. */
  readonly mostBytes: number;
  /** Bytes out to bytes in, of one file. */
  readonly mostRatio: number;
  /** Below this the ratio says nothing: a short file of blanks is no bomb. */
  readonly ratioFromBytes: number;
}

export class UnpackBudget {
  readonly #limits: UnpackLimits;
  #unpackedBytes = 0;

  constructor(limits: UnpackLimits) {
    this.#limits = limits;
  }

  /** Why a file of which `bytes` come out is refused; null when it is not. What came out of it before is not counted again. */
  refusal(file: Pick<ArchivedFile, 'packedBytes'>, bytes: number, counted = 0): string | null {
    const { mostBytes, mostRatio, ratioFromBytes } = this.#limits;
    if (bytes > ratioFromBytes && bytes > mostRatio * Math.max(1, file.packedBytes))
      return `unpacks more than ${mostRatio}-fold, the most`;
    if (this.#unpackedBytes + bytes - counted > mostBytes)
      return `the archive unpacks to more than ${mostBytes / 1024 / 1024} MB`;
    return null;
  }

  /** The file's own `read`, counting; it throws FileFault `zip_bomb` at a limit. Bytes that are read again count once. */
  counted(file: ArchivedFile): ArchivedFile['read'] {
    const budget = this;
    let furthest = 0;
    return async function* read() {
      let at = 0;
      for await (const chunk of file.read()) {
        at += chunk.length;
        if (at > furthest) {
          const refusal = budget.refusal(file, at, furthest);
          if (refusal !== null) throw new FileFault('zip_bomb', refusal);
          budget.#unpackedBytes += at - furthest;
          furthest = at;
        }
        yield chunk;
      }
    };
  }
}
