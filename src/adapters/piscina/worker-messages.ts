/** What passes between the main thread and an understanding worker. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Understanding } from '../../domain/understanding.ts';
import type { TextRole } from '../../ports/encoder.ts';
import type { ServedHead } from '../../ports/served-models.ts';
import type { UnderstandRequest } from '../../ports/understander.ts';

export interface WorkerSettings {
  readonly modelsRoot: string;
  readonly dataDir: string;
  readonly encoder: string | undefined;
}

/** Which catalogue a tenant's utterances are read by; its products only when the worker has said that it lacks one. */
export interface KnownCatalogue extends Pick<Catalogue, 'version'> {
  readonly tenantId: TenantId;
  readonly products: Catalogue['products'] | null;
}

export type WorkerTask =
  | { readonly kind: 'hello' }
  | { readonly kind: 'heads' }
  | { readonly kind: 'versions'; readonly tenantId: string; readonly visitorId: string }
  | {
      readonly kind: 'understand';
      readonly requests: readonly UnderstandRequest[];
      /** One for each tenant of the requests. */
      readonly catalogues: readonly KnownCatalogue[];
    }
  | { readonly kind: 'embed'; readonly texts: readonly string[]; readonly as: TextRole }
  | { readonly kind: 'trained_on'; readonly texts: readonly string[] };

/** Vectors travel in one block, row by row, whose memory is handed over and not copied. */
export type WorkerResult =
  | {
      readonly kind: 'hello';
      readonly versions: Readonly<Record<string, string>>;
      readonly fingerprint: string;
      readonly dimensions: number;
    }
  | { readonly kind: 'heads'; readonly heads: readonly ServedHead[] }
  | { readonly kind: 'versions'; readonly versions: Readonly<Record<string, string>> }
  | {
      readonly kind: 'understand';
      readonly understandings: readonly Omit<Understanding, 'embedding'>[];
      readonly vectors: Float32Array;
    }
  /** Nothing was done: to be asked again, with the products. */
  | { readonly kind: 'catalogues_wanted' }
  | { readonly kind: 'embed'; readonly vectors: Float32Array }
  | { readonly kind: 'trained_on'; readonly seen: readonly boolean[] };
