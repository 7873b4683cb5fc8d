/**
 * Turns a handoff into the ticket a person starts from: category, priority, queue, one line of subject and a summary they
 * can act on without reading the whole conversation. Pure: the same conversation drafts the same ticket.
 */
import { GENERAL } from '../domain/category-titles.ts';
import type { Conversation, Message } from '../domain/conversation.ts';
import type { DialogueState } from '../domain/dialogue.ts';
import type { StaffId, TicketId } from '../domain/ids.ts';
import type { Lang, LocalText } from '../domain/language.ts';
import type { HandoffReason, Priority, Ticket, TicketStatus } from '../domain/ticket.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { NewTicket } from '../ports/store.ts';
import { onlyAsksForSomebody } from '../text/asks-for-somebody.ts';
import { categoryOfTexts, categoryTitle, queueOf } from './categories.ts';
import { onlyProof, proofsIn, withoutProofs } from './proofs.ts';

/** What people call flows, their steps and slots; null = it has no name but its id. */
export interface FlowNames {
  flow(id: string): LocalText | null;
  step(flow: string, id: string): LocalText | null;
  slot(name: string): LocalText | null;
  /** Of a choice's value; null for any other. */
  value(slot: string, value: string): LocalText | null;
  /** Whether a flow keeps this slot from people. */
  isSecret(name: string): boolean;
}

export interface TicketDraft {
  readonly id: TicketId;
  readonly conversation: Pick<Conversation, 'lang' | 'lastSeq'>;
  /** null when no turn has run yet. */
  readonly state: DialogueState | null;
  /** What this turn began with: handing over drops the proofs, which tell what to keep out of the ticket. */
  readonly before?: DialogueState | null;
  /** What the visitor can see, oldest first. */
  readonly recent: readonly Message[];
  /** The visitor's messages this turn answers; part of `recent` or after it. */
  readonly covered: readonly Message[];
  readonly handoff: {
    readonly reason: HandoffReason;
    /** '' or `general` = not known: found from the words. */
    readonly category: string;
    /** null = found from the reason and the mood. */
    readonly priority: Priority | null;
  };
  readonly understanding: Pick<Understanding, 'sentiment' | 'urgent'> | null;
  /** Without it flows, steps and slots go by their ids. */
  readonly names?: FlowNames;
  /** Set when a person takes the conversation rather than the queue. */
  readonly assignee?: StaffId | null;
}

const SUBJECT_CHARACTERS = 60;
const QUOTE_CHARACTERS = 200;
const QUOTES = 3;
/** A subject made of less helps nobody. */
const SHORTEST_MATTER = 4;
/** Ends what was under way, and says nothing of what is left; shorter ones say too little anyway. */
const CALLS_OFF =
  /^(?:never ?mind|forget (?:it|about it)|cancel(?: (?:it|this|that))?|stop(?: (?:it|this))?|leave it|还是算了吧?|先不办了)$/i;

/** The ticket for this handoff; nothing of it is stored yet. */
export function draftTicket(draft: TicketDraft): NewTicket {
  const lang = draft.state?.lang ?? draft.conversation.lang;
  const said = visitorMessages(draft);
  const category = categoryOf(draft, said);
  const slots = { ...draft.state?.slots, ...draft.state?.flow?.slots };
  const assignee = draft.assignee ?? null;
  const status: TicketStatus = assignee === null ? 'new' : 'open';
  return {
    id: draft.id,
    category,
    priority: priorityOf(draft),
    queue: queueOf(category),
    assignee,
    status,
    subject: subjectOf(category, said, lang),
    summary: summaryOf(draft, said, slots, lang),
    reason: draft.handoff.reason,
    slots,
    tags: draft.state?.flow ? [draft.state.flow.flow] : [],
    firstSeq: firstSeqOf(draft),
    lastSeq: null,
  };
}

/** What the visitor said, without what proves them an order's owner. */
function visitorMessages(draft: TicketDraft): readonly Message[] {
  const isSecret = (slot: string) => draft.names?.isSecret(slot) ?? false;
  const proofs = [draft.before ?? null, draft.state].flatMap((state) => proofsIn(state, isSecret));
  const bySeq = new Map<number, Message>();
  for (const message of [...draft.recent, ...draft.covered]) {
    if (message.author === 'visitor') bySeq.set(message.seq, message);
  }
  return [...bySeq.values()]
    .sort((a, b) => a.seq - b.seq)
    .map((message) => ({ ...message, text: withoutProofs(message.text, proofs) }));
}

function firstSeqOf(draft: TicketDraft): number | null {
  const seqs = [...draft.recent, ...draft.covered].map((message) => message.seq);
  return seqs.length === 0 ? null : Math.min(...seqs);
}

function categoryOf(draft: TicketDraft, said: readonly Message[]): string {
  const known = draft.handoff.category.trim();
  if (known !== '' && known !== GENERAL) return known;
  const questions = draft.state?.questions ?? [];
  return categoryOfTexts([...questions, ...said.map((message) => message.text)]);
}

/** A flow may set it; else what went wrong and how the visitor feels decide. */
function priorityOf(draft: TicketDraft): Priority {
  const { priority, reason } = draft.handoff;
  if (priority !== null) return priority;
  const upset = draft.understanding?.sentiment === 'negative' || reason === 'negative_sentiment';
  if (draft.understanding?.urgent) return upset ? 'urgent' : 'high';
  if (upset || reason === 'turn_failed' || reason === 'flow_failed') return 'high';
  return 'normal';
}

function saysSomething(text: string): boolean {
  // An order number says whose, not what.
  const bare = text
    .replace(/[a-z]{0,4}\d{8,}/gi, ' ')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return bare.length >= SHORTEST_MATTER && !CALLS_OFF.test(bare) && !onlyAsksForSomebody(text) && !onlyProof(text);
}

function subjectOf(category: string, said: readonly Message[], lang: Lang): string {
  const telling =
    said.findLast((message) => saysSomething(message.text)) ?? said.findLast((message) => !onlyProof(message.text));
  const title = categoryTitle(category, lang);
  if (telling === undefined) return title;
  return `${title}${lang === 'zh' ? '：' : ': '}${shorten(telling.text, SUBJECT_CHARACTERS)}`;
}

const REASONS: Readonly<Record<Ticket['reason'], { readonly zh: string; readonly en: string }>> = {
  visitor_asked: { zh: '访客要求人工服务。', en: 'The visitor asked for a person.' },
  not_understood: {
    zh: '助手连续两次没有把握回答。',
    en: 'The assistant could not answer with confidence twice in a row.',
  },
  flow_failed: { zh: '办理流程没有走完。', en: 'A flow could not be completed.' },
  verification_failed: {
    zh: '订单归属没有核实成功。',
    en: 'The visitor could not be verified as the owner of the order.',
  },
  negative_sentiment: { zh: '访客情绪不满。', en: 'The visitor is unhappy.' },
  taken_over: { zh: '客服主动接入。', en: 'A person took the conversation over.' },
  turn_failed: { zh: '系统处理消息时出错。', en: 'The system failed while handling a message.' },
  manual: { zh: '人工创建。', en: 'Created by hand.' },
};

function summaryOf(
  draft: TicketDraft,
  said: readonly Message[],
  slots: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const lines = [REASONS[draft.handoff.reason][lang]];
  const flow = draft.state?.flow;
  if (flow) {
    const title = draft.names?.flow(flow.flow)?.[lang] ?? flow.flow;
    const step = draft.names?.step(flow.flow, flow.step)?.[lang] ?? flow.step;
    lines.push(zh ? `正在办理：${title}（步骤：${step}）` : `In progress: ${title} (step: ${step})`);
  }
  if (said.length > 0) {
    lines.push(zh ? '访客最近说：' : 'The visitor last said:');
    for (const message of said.slice(-QUOTES)) lines.push(`- ${shorten(message.text, QUOTE_CHARACTERS)}`);
  }
  const known = Object.entries(slots).filter(([, value]) => value !== '');
  if (known.length > 0) {
    const pairs = known.map(([name, value]) => {
      const told = draft.names?.value(name, value)?.[lang] ?? shorten(value, 80);
      return `${draft.names?.slot(name)?.[lang] ?? name} = ${told}`;
    });
    lines.push(`${zh ? '已知信息：' : 'Known: '}${pairs.join(zh ? '，' : ', ')}`);
  }
  return lines.join('\n');
}

/** One line of at most `characters` code points. */
function shorten(text: string, characters: number): string {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length <= characters ? points.join('') : `${points.slice(0, characters - 1).join('')}…`;
}
