/** What a person answered where the assistant could not, offered as knowledge: the question, and the reply that resolved it. */
import type { Message } from '../../domain/conversation.ts';
import type { ConversationId, MessageId, Timestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { ResolvedConversation } from '../../ports/store.ts';
import { onlyAsksForSomebody } from '../../text/asks-for-somebody.ts';
import { maskPersonal } from './mask-personal.ts';

export interface HumanReply {
  readonly messageId: MessageId;
  readonly conversationId: ConversationId;
  readonly at: Timestamp;
  readonly lang: Lang;
  /** The name of who replied, where it is known. */
  readonly by: string | null;
  /** Both with personal data masked. */
  readonly question: string;
  readonly answer: string;
}

/** A reply shorter than this greets or asks back; a question shorter than this says yes or no. In characters of Chinese; Latin letters count half. */
const SHORTEST_REPLY = 12;
const SHORTEST_QUESTION = 4;
const PLEASANTRY =
  /^(?:您好|你好|不客气|谢谢|感谢|再见|祝您|请问还有|hello|hi\b|thank|you'?re welcome|goodbye|bye|anything else|is there anything)/i;

/** The longest telling reply of the conversation with what was asked before it; null when there is none. */
export function resolvingReply({ messages, lang, known }: ResolvedConversation): HumanReply | null {
  let best: { readonly reply: Message; readonly question: string } | null = null;
  for (const [i, reply] of messages.entries()) {
    if (reply.author !== 'human' || weight(reply.text) < SHORTEST_REPLY) continue;
    if (PLEASANTRY.test(reply.text.trim()) && weight(reply.text) < 2 * SHORTEST_REPLY) continue;
    if (/[?？]\s*$/.test(reply.text)) continue;
    const question = questionBefore(messages, i);
    if (question !== null && (best === null || weight(reply.text) > weight(best.reply.text)))
      best = { reply, question };
  }
  if (best === null) return null;
  const { messageId, conversationId, at, text, authorName: by } = best.reply;
  const names = [...known, ...messages.flatMap(({ authorName }) => (authorName === null ? [] : [authorName]))];
  return {
    messageId,
    conversationId,
    at,
    lang,
    by,
    question: maskPersonal(best.question, lang, names),
    answer: maskPersonal(text, lang, names),
  };
}

/** The nearest thing the visitor said before that is more than a yes, a number, or a wish for a person. */
function questionBefore(messages: readonly Message[], at: number): string | null {
  for (let i = at - 1; i >= 0; i--) {
    const { author, text } = messages[i] as Message;
    if (author !== 'visitor') continue;
    const words = text.replace(/[\p{N}\p{P}\s]+/gu, '');
    if (weight(words) < SHORTEST_QUESTION || PLEASANTRY.test(text.trim()) || onlyAsksForSomebody(text)) continue;
    return text.trim();
  }
  return null;
}

function weight(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + (text.length - han) / 2;
}
