/**
 * Changes of mind: "算了，我想查物流" stops one thing and asks for another, "actually I want to track it" goes over at once.
 * All patterns see text as `plain` makes it.
 */
import { says } from './lexicon.ts';

/** Words that stop what is being done, whatever follows them. */
const STOPPED =
  /^(?:那)?(?:(?:还是)?算了吧?|先?不(?:办|弄|查|退|改|开|要)了|先?不用了|先不管(?:这个|它)了?|never ?mind(?: (?:that|it|this))?|nvm|forget (?:it|that|about (?:it|that))|scrap that)(?<gap>[\s,，。.;；:：!！、~-]*)(?<rest>.+)$/u;
/** The same, for words that may go on as a wish of their own ("取消订单", "stop the delivery"): only with a pause behind them. */
const STOPPED_WITH_PAUSE =
  /^(?:取消吧?|停|stop|cancel(?: (?:that|this|it))?|drop it|leave it)\s*[,，。.;；:：!！、-]+\s*(?<rest>.+)$/u;
const LINK = /^(?:那|那么|但是?|就|but|and|so|then|instead)[\s,，]+|^(?:那|那么)(?=我|帮|给)/u;
/** What follows only says once more that it is over, or puts it off. */
const NOTHING_MORE =
  /^(?:我?(?:先|就|还是|也|再)?(?:不|别|没)|下次|以后|改天|改日|回头|再说|就这样|先这样|这样吧|打扰|没事|i (?:don'?t|won'?t|no longer|am not|found|got|have found|fixed|solved|will|can)|i'?ll|i'?m|it'?s|its|that'?s|maybe|another time|later|next time|not (?:now|today)|no )/u;

/** What is wanted after the words that stop what is being done, with its question mark (`typed` has it); null when nothing is. */
export function wantedInstead(text: string, typed: string): string | null {
  const match = STOPPED.exec(text) ?? STOPPED_WITH_PAUSE.exec(text);
  const groups = match?.groups as { gap?: string; rest: string } | undefined;
  if (!groups) return null;
  // Without a pause, Latin letters go on in the same word ("nvmd").
  if (groups.gap === '' && /^[a-z]/.test(groups.rest)) return null;
  const rest = groups.rest.replace(LINK, '').trim();
  if ([...rest].length < 2 || NOTHING_MORE.test(rest)) return null;
  if (says.cancel(rest) || says.thanks(rest) || says.deny(rest) || says.affirm(rest) || says.bye(rest)) return null;
  return rest + (/[?？]\s*$/.exec(typed.slice(-20))?.[0].trim() ?? '');
}

const ON_SECOND_THOUGHT =
  /^(?:actually|instead|oh wait|no,? wait|wait|hang on|on second thoughts?|sorry|no|其实|哦不|不对|等等|等一下|还是|要不|改主意了|不是)[\s,，.。!！]*|\binstead$|\bactually$|\brather\b/u;
const WISH =
  /\b(?:i(?:'d| would)? (?:want|need|like|rather)|i wanna|can you|could you|let me|let's|where(?:'s| is| are)|track|return|refund|invoice)\b|我(?:是)?(?:想|要)|帮我|给我|先|还是|查|退|开票|开发票|改地址/u;

/** "其实我想…", "…instead": what follows takes the place of what is being done, rather than of a value. */
export function onSecondThought(text: string): boolean {
  return ON_SECOND_THOUGHT.test(text) && WISH.test(text);
}
