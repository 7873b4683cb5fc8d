/** What passes between the main thread and an understanding worker. */
import type { Understanding } from '../../domain/understanding.ts';
import type { ServedHead } from '../../ports/served-models.ts';
import type { UnderstandRequest } from '../../ports/understander.ts';

export interface WorkerSettings {
  readonly modelsRoot: string;
  readonly dataDir: string;
  readonly encoder: string | undefined;
  readonly starterPack: string;
}

export type WorkerTask =
  | { readonly kind: 'hello' }
  | { readonly kind: 'heads' }
  | { readonly kind: 'understand'; readonly requests: readonly UnderstandRequest[] }
  | { readonly kind: 'embed'; readonly texts: readonly string[] };

/** Vectors travel in one block, row by row, whose memory is handed over and not copied. */
export type WorkerResult =
  | {
      readonly kind: 'hello';
      readonly versions: Readonly<Record<string, string>>;
      readonly fingerprint: string;
      readonly dimensions: number;
    }
  | { readonly kind: 'heads'; readonly heads: readonly ServedHead[] }
  | {
      readonly kind: 'understand';
      readonly understandings: readonly Omit<Understanding, 'embedding'>[];
      readonly vectors: Float32Array;
    }
  | { readonly kind: 'embed'; readonly vectors: Float32Array };
