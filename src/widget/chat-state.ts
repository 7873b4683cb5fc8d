/** Everything the view shows. */
import type { Link } from './doorway.ts';
import type { Outgoing } from './outbox.ts';
import type { Author, Holder, WireMessage } from './wire.ts';

export interface ChatState {
  readonly link: Link;
  readonly conversationId: string | null;
  readonly holder: Holder;
  readonly queuePosition: number | null;
  readonly staffOnline: boolean | null;
  /** History has been fetched at least once. */
  readonly loaded: boolean;
  readonly messages: readonly WireMessage[];
  readonly outgoing: readonly Outgoing[];
  /** Provisional text of running turns, by turnId. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Who is typing, when somebody is. */
  readonly typing: Author | null;
}
