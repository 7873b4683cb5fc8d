/** Reads the question behind a turn that did not go well out of its trace. */
import type { ArticleId, ConversationId, Timestamp, TurnId } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';
import type { UnresolvedTurn } from '../../ports/store.ts';
import { normalize } from '../../text/normalize.ts';
import { maskPersonal } from './mask-personal.ts';

export interface OpenQuestion {
  readonly turnId: TurnId;
  readonly conversationId: ConversationId;
  readonly at: Timestamp;
  /** Personal data masked. */
  readonly text: string;
  readonly normalized: string;
  readonly lang: Lang;
  readonly why: 'unanswered' | 'clarified' | 'down_voted';
  /** Of a down-voted answer: what was cited. */
  readonly answeredWith: ArticleId | null;
}

type Step = Readonly<Record<string, Json>>;

/** null when the turn asked nothing of the knowledge (the visitor asked for a person, say). */
export function openQuestion({ turn, downVoted }: UnresolvedTurn): OpenQuestion | null {
  const steps: readonly Step[] = turn.trace.steps;
  const search = steps.findLast((step) => step.step === 'search' && typeof step.text === 'string');
  if (search === undefined) return null;
  if (!downVoted && search.outcome === 'answer') return null;
  const understood = steps.find((step) => step.step === 'understand');
  const original = search.text as string;
  const lang: Lang = understood?.lang === 'en' || understood?.lang === 'zh' ? understood.lang : scriptOf(original);
  const text = maskPersonal(original, lang);
  const normalized = normalize(text);
  if (!/[\p{L}\p{N}]/u.test(normalized)) return null;
  return {
    turnId: turn.id,
    conversationId: turn.conversationId,
    at: turn.startedAt,
    text,
    normalized,
    lang,
    why: downVoted ? 'down_voted' : turn.decision === 'clarified' ? 'clarified' : 'unanswered',
    answeredWith: downVoted ? citedIn(search) : null,
  };
}

function citedIn(search: Step): ArticleId | null {
  const [first] = Array.isArray(search.passages) ? search.passages : [];
  if (first === null || typeof first !== 'object' || Array.isArray(first)) return null;
  return typeof first.articleId === 'string' ? (first.articleId as ArticleId) : null;
}

function scriptOf(text: string): Lang {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
