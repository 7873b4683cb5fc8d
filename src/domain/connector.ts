/** What an outside system (orders, …) answers a flow. */

export type ConnectorResult =
  /** `stale`: the system did not answer in time and this is the last good read, made at `asOf`. */
  | {
      readonly kind: 'ok';
      readonly data: Readonly<Record<string, string>>;
      readonly stale: boolean;
      readonly asOf: string;
    }
  | { readonly kind: 'not_found' }
  /** The system understood and said no (already shipped, not returnable, …). */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unavailable'; readonly reason: string };
