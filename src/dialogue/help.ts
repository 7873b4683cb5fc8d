/** "订单号在哪看": where a visitor finds what is asked for, answered from the article that the slot names in its flow. */
import type { Lang } from '../domain/language.ts';
import type { CompiledFlow, SlotSpec, Step } from './flow.ts';
import type { Heard } from './heard.ts';
import type { Question } from './search-turn.ts';
import { valueFor } from './slot-values.ts';

const AFTER =
  "在?哪|怎么(?:看|查|找|知道|弄)|如何|找不到|查不到|看不到|不知道|不记得|忘|是什么|是啥|什么样|\\bwhere\\b|\\bhow (?:do|can|to)\\b|can'?t find|look like";
const BEFORE =
  "哪(?:里|儿|个)?|为(?:什么|啥)|凭什么|\\bwhy\\b|\\bwhich\\b|怎么(?:看|查|找|知道)|如何|找不到|查不到|看不到|不知道|不记得|不清楚|忘了?|没有?|\\bwhere\\b|\\bhow (?:do|can|to)\\b|\\bwhat(?:'s| is)\\b|can'?t (?:find|see|remember)|cannot (?:find|see|remember)|don'?t (?:know|have|remember)|do not (?:know|have|remember)|\\blost\\b|\\bforgot(?:ten)?\\b";
/** Said to a question for a value, without naming it. */
const AT_A_LOSS =
  /^(?:我?也?(?:不知道|不清楚|不记得|忘记?|找不到|没有|想不起来|没找到)(?:了|啊|呀|诶|哎|它|呢)*|i (?:do not|don'?t) (?:know|have|remember)(?: it| that| one| (?:the|my|a) number)?|(?:i have )?no idea|(?:i )?forgot(?: it)?|(?:i )?(?:can'?t|cannot) find (?:it|that)|don'?t have (?:it|one|that))$/u;
/** Asks where to find it, without naming it. */
const ASKS_WHERE =
  /^(?:(?:这个|那个|这)?(?:要?在|去|到|上)?哪(?:里|儿)?(?:能|可以)?(?:看|找|查|有|弄)?(?:得?到)?(?:呢|啊|呀)?|怎么(?:看|查|找)(?:呢|啊|呀)?|where(?: (?:is|do i (?:find|get|see)|can i (?:find|get|see|look)) (?:it|that|this|the number|my number))?|how (?:do|can) i (?:find|get|see) (?:it|that|the number|my number))$/u;

export interface Help {
  readonly help: NonNullable<SlotSpec['help']>;
  /** The visitor cannot give the value, rather than asking about it. */
  readonly atALoss: boolean;
}

/** The article that says where to find the value the visitor asks about; null when they ask about none. */
export function helpFor({ said, text }: Heard, flow: CompiledFlow, step: Step | null): Help | null {
  const asked = step?.kind === 'collect' ? step.slot : step?.kind === 'verify' ? step.last4 : null;
  for (const slot of flow.slots.values()) {
    const { help } = slot;
    // A text is written for the question as it is asked in the flow; an article stands by itself.
    if (!help || (help.text && slot.name !== asked) || valueFor(slot, said) !== null) continue;
    if (asksAbout(help.names, text)) return { help, atALoss: false };
    if (slot.name === asked && ASKS_WHERE.test(text)) return { help, atALoss: false };
    if (slot.name === asked && AT_A_LOSS.test(text)) return { help, atALoss: true };
  }
  return null;
}

/** The search that shows the article, without a gate: it was chosen by whoever wrote the flow. */
export function helpQuestion({ help }: Help, { said }: Heard, lang: Lang): Question {
  const articleId = help.article?.[lang] ?? null;
  return { text: said.text, category: null, articleId, offerFlow: null, upset: false };
}

function asksAbout(names: RegExp, text: string): boolean {
  const name = `(?:${names.source})`;
  return (
    new RegExp(`${name}.{0,8}(?:${AFTER})`, 'iu').test(text) ||
    new RegExp(`(?:${BEFORE}).{0,16}${name}[啊呀呢吗了嘛]*$`, 'iu').test(text)
  );
}
