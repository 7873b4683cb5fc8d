/** Chit-chat: fixed replies, never the knowledge. */
import type { OutgoingText } from '../domain/dialogue.ts';
import type { Lang } from '../domain/language.ts';
import type { DialogueContext } from './context.ts';
import { outgoing } from './reply.ts';

/** One of the intent's replies; which one depends on `seed` alone, so a replayed turn says the same. null = it has none. */
export function chatReply(context: DialogueContext, intent: string, lang: Lang, seed: string): OutgoingText | null {
  const texts = context.replies.replies.get(intent)?.[lang] ?? [];
  const text = texts[fnv1a(seed) % Math.max(1, texts.length)];
  return text === undefined ? null : outgoing(text);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads short strings well enough to choose between a few texts. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
