/**
 * Does a question ask about something that a flow does ("取消订单会扣手续费吗", "can orders be cancelled"), rather than for it to be
 * done ("能帮我取消吗", "can you cancel my order")? Such a question is answered, and the flow offered beside the answer. What is
 * neither plainly is taken for a wish. All patterns see lower-cased text in normal form.
 */
import type { Understanding } from '../domain/understanding.ts';
import { asks, heard } from './lexicon.ts';

/** No more of a text is looked at: nobody says at such length what they ask. */
const MOST = 300;

/** Asks somebody to do it. */
const TO_US =
  /帮(?:我|忙|下|一下)|给我|替我|(?:麻烦|劳驾|拜托)(?:你|您)?(?!问)|^(?!.*(?:怎么|如何)).*(?:查|看|改|退|开|取消)(?:一下|下)|\b(?:can|could|would|will) (?:you|u)\b(?! (?:please )?(?:tell|explain|say|let me know|remind))|\bhelp me\b|\b(?:do|fix|cancel|change|refund|return|send|track) (?:it|this|that) for me\b/u;
/** Speaks of a thing of their own. */
const OWN =
  /我的|我(?:想|要|刚|昨|今|上|前)|我买|我订|这(?:个|单|笔|件)|那(?:个|单|笔|件)|刚(?:才|刚)?(?:下|买|拍)|昨天|前天|今早|\b(?:my|this|that|these|those)\b|\bi(?:'ve| have)? (?:just )?(?:bought|ordered|got|received|placed|want|need|made)\b|\bi(?:'d| would) like\b|\b(?:it|them)[?？.!\s]*$/u;

/** The way something is done, its rules, its times and amounts. */
const HOW_TO =
  /怎么(?:才能)?(?:取消|退|换|改|申请|开|查|看|办|弄|修改|操作|走)|哪(?:里|儿)?(?:能|可以)?(?:查|看|弄|办|申请|改|退|开|取消|操作)|如何|流程|规则|政策|条件|步骤|要求|多久|(?<![前这过那好])几天|多少天|多长时间|几次|多少次|哪些|是什么|什么时候|支持.{0,8}吗|需要什么|(?:已经?|都|还没有?|没有?)(?:发货|打包|发出|寄出|出库).{0,14}(?:吗|么|不|嘛)$|^(?:how (?:do|does|can|to|long|many|much|often)|what (?:is|are|'s|happens) |what's (?:the|your)|what do i need|until when|when can|do you (?:accept|offer|allow|support)|which)\b|\b(?:policy|rules|conditions|terms)\b|^(?:can|could|is it).{0,40}\b(?:after|before|once|if|that has|that is|already|still)\b.{0,24}\b(?:ship|shipped|sent|pack|packed|dispatch|dispatched|left)\b/u;
/** What follows from it, whosever thing it is. */
const CONSEQUENCE =
  /(?:会不会|扣不扣|收不收|要不要|花不花)|会.{0,12}(?:吗|么|嘛)[?？]?$|自动.{0,6}(?:吗|么|嘛)[?？]?$|(?:扣|收|花|要)(?:不要)?.{0,5}(?:钱|费用?).{0,3}(?:吗|么|嘛|不)[?？]?$|\b(?:is|are) there\b|\b(?:do|will|would) i (?:have to|need|get|lose|pay|be)\b|\bfor free\b|\bcost anything\b/u;
/** Whether it can be done at all, or under some condition. */
const POSSIBLE =
  /(?:能|可以|可不可以|能不能|能否|是否|允许|还行).{0,14}(?:吗|么|嘛|不|没)[?？]?$|可不可以|能不能|能否|是否|有没有|^那.{1,12}呢[?？]?$|有.{0,8}(?:吗|么|嘛)[?？]?$|^(?:can|could|may) (?:an?|any|all|some|i|we|people|customers|one)\b|^(?:can|could|may) (?:\w+ ){1,4}be\b|^(?:do|does|did)\b|^is it (?:possible|ok|okay|allowed|free)\b|^(?:are|is) (?:\w+ ){1,3}(?:free|possible|allowed|refundable|cancell?able|returnable)\b/u;

/** `ownThing`: an order or tracking number was sent along: nobody sends one to ask about rules. */
export function asksAboutRules(said: Understanding, ownThing: boolean): boolean {
  if (ownThing || !asks(said)) return false;
  const text = heard(said);
  const whole = (said.normalized || said.text).slice(0, MOST).toLowerCase();
  if (TO_US.test(whole)) return false;
  return HOW_TO.test(text) || CONSEQUENCE.test(text) || (POSSIBLE.test(text) && !OWN.test(text));
}
