/** An intent head, or the encoder, as it serves in the workers, which may be another version than the one that was chosen. */
export interface ServedHead {
  readonly name: string;
  readonly active: string;
  readonly split: { readonly version: string; readonly percent: number } | null;
  readonly shadow: string | null;
  /** Versions that should have served and could not, and why; `active.json` when the choice itself cannot be read. */
  readonly refused: readonly { readonly version: string; readonly reason: string }[];
}

/** Asks what serves, after a look at the choices made a moment ago. Rejects with KefuError `unavailable`. */
export interface ServedModels {
  servedHeads(): Promise<readonly ServedHead[]>;
}
