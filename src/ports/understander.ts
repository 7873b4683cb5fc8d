import type { TenantId } from '../domain/ids.ts';
import type { Lang } from '../domain/language.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { TextRole } from './encoder.ts';

export interface UnderstandRequest {
  readonly tenantId: TenantId;
  readonly text: string;
  /** The conversation's language, for texts that have none of their own (`123`, `ok`). */
  readonly lang: Lang;
  /** RFC 3339; anchors "下周三" and "next Friday". */
  readonly now: string;
  /** Stable id for A/B assignment; `''` when there is none. */
  readonly visitorId: string;
}

/** Understands utterances, off the main thread. Errors: rejects with KefuError `unavailable` when no worker answers in time. */
export interface Understander {
  understand(request: UnderstandRequest): Promise<Understanding>;
  /** Unit vectors of already normalised-able texts, for indexing. */
  embed(texts: readonly string[], as?: TextRole): Promise<Float32Array[]>;
  /** Of each text, whether the encoder's own training saw it under a label: see SentenceEncoder. */
  trainedOn(texts: readonly string[]): Promise<readonly boolean[]>;
  /**
   * The encoder and the heads that would understand this visitor now, as Understanding.versions names them. Never rejects: while
   * no worker answers it is the last that is known.
   */
  servedVersions(tenantId: TenantId, visitorId: string): Promise<Readonly<Record<string, string>>>;
  readonly versions: Readonly<Record<string, string>>;
  close(): Promise<void>;
}
