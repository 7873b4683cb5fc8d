/**
 * Words that steer a dialogue, whatever the classifier thinks of them: short replies such as "是", "nope" or "1" carry too
 * little text for a confidence to mean much, and asking for a person must always work. All patterns see text as `plain` makes it.
 */
import type { Understanding } from '../domain/understanding.ts';

/**
 * Characters that the patterns look at. Nobody steers a dialogue with more, and some patterns take time quadratic in a run of
 * punctuation: 8 KB of it would hold the event loop for a tenth of a second.
 */
const MOST = 300;

/** Lower case, width folded, without surrounding punctuation, emoji and courtesy; what the patterns below expect. */
export function plain(text: string): string {
  return text
    .slice(0, MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:👍|👌|🆗)\p{Emoji_Modifier}?\s*$/u, 'ok')
    .replace(/^\s*👎\p{Emoji_Modifier}?\s*$/u, 'no')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}~～]+|[\s\p{P}~～]+$/gu, '')
    .replace(/^(?:(?:亲亲?|您好|你好|麻烦|请)[,，\s]*|(?:hi|hey|hello|please|pls)[,，\s]+)(?=\S)/u, '')
    .replace(/(?<=\S)(?:[,，\s]*(?:谢谢|谢谢了|谢了)|[,，\s]+(?:thanks|thank you|please|pls|plz))$/u, '')
    .replace(/[\s\p{P}~～]+$/gu, '')
    .trim();
}

const HUMAN = [
  /^(?:我)?(?:要|想|想要|需要|帮我|给我|能不能|可以|快)?(?:转|转接|接|找|叫|联系|换|来个?)?(?:一下|一个|个|到)?(?:人工+|人工客服|人工服务|真人|真人客服|活人|客服人员|客服)(?:服务)?(?:吧|啊|呀|哈|嘛|聊|来|一下)*$/u,
  /(?:转|转接|接|找|要|换|叫)(?:一下|个)?(?:人工|真人|活人)/u,
  /^(?:人工\s*)+$/u,
  /不要机器人|不想跟机器人|zhuan ?rengong/u,
  /^(?:a |an )?(?:human|real|live)? ?(?:human|person|agent|operator|representative|customer service|customer support|customer rep)(?: now)?$/u,
  /\b(?:talk|speak|chat|connect|transfer|hand|put|pass)\b.{0,20}\b(?:human|person|agent|operator|representative|rep|someone|somebody|staff|adviser|advisor|colleague|customer service|support)\b/u,
  /\b(?:want|need|get me|give me|prefer)\b.{0,16}\b(?:human|real person|person|live agent|agent|operator|representative)\b(?! (?:invoice|address))/u,
];
/** Questions about people rather than wishes for one: opening hours, phone numbers, "are you a person". */
const ABOUT_HUMANS =
  /几点|什么时候|时间|上班|下班|电话|号码|多少|周末|你是|是不是|在线吗|收费|when|what time|hours|open|number|are you|phone|how (?:long|much|many)|do i (?:have|need)/u;

const AFFIRM =
  /^(?:嗯+|嗯呢|对|对的|对对+|对呀|对啊|是|是的|是呀|是啊|没错|好|好的|好呀|好啊|好滴|好嘞|可以|可以的|行|行的|行吧|中|确认|确定|提交|提交吧|同意|没问题|没毛病|要|要的|当然|必须的|正确|ok|okay|ok的|okk?|k|y|ye[sp]+|yeah|yea|yup|ya|sure|correct|right|that's right|exactly|go ahead|go for it|sounds good|confirm|confirmed|absolutely|of course|do it|please do|submit|that is correct|that's correct|i agree|fine|fine by me|works for me|affirmative|yes please|yes,? (?:go ahead|that's right|correct|confirm|submit|do it)|ok sure|shi|shide|对,?就是(?:它|这个)|是这个|是我的订单|好的?[,，]?(?:确认|提交|可以)(?:吧|提交)?|确认(?:提交|无误)|没错[,，]?(?:提交|确认)(?:吧)?)$/u;
const DENY =
  /^(?:不|不是|不是的|不是这个|不对|不要|不用|不行|不可以|不同意|不需要|不确认|不确定|不好|没有|没|否|错|错了|别|都不是|并没有|木有|bu|bushi|no|nope|nah|naw|n|noo+|no no(?: no)?|not really|no way|wrong|incorrect|not correct|that's not it|that's wrong|negative|not that one|none of (?:these|them)|neither|no,? it isn't|don't|i disagree)$/u;
/** A no that means "something there is wrong", not "stop". */
const WRONG = /^(?:不对|错了?|不是这个|wrong|incorrect|not correct|that's wrong|that's not (?:it|right)|有误|不正确)$/u;
const NONE_OF_THESE =
  /^(?:都不是|没有我要的|没有一个(?:是|对)|不是这些?|以上都不是|none of (?:these|them|those)|neither)$/u;
const CANCEL =
  /^(?:算了.{0,8}|还是算了.{0,8}|先?不办了|不弄了|不查了|不退了.{0,6}|不改了.{0,4}|不开了|不用了|不用弄了|不想弄了|不想填了|取消|取消吧|取消办理|放弃|停|停止|退出|结束|终止|先这样|当我没说|没事了.{0,6}|不搞了|suanle|never ?mind.{0,20}|nvm|forget (?:it|about it)|stop|stop (?:it|this)|cancel|cancel (?:this|that|it)|quit|exit|abort|drop it|leave it|scrap that|don't bother|no longer needed|(?:no[,，]? ?)?(?:wait[,，]? ?)?(?:please )?(?:keep|leave) (?:it|my order|the order)(?: (?:then|as it is|please))?|(?:还是)?(?:先)?留着(?:吧|了)?|(?:还是|先)?(?:不取消|别取消|不退|别退)了?(?:吧)?|i don't want to (?:continue|do this)(?: anymore)?|let's (?:stop|leave it)(?: here)?)$/u;
const REPEAT =
  /^(?:再说一(?:遍|次)|再讲一(?:遍|次)|重复(?:一下|一遍)?|没听清|什么|啥|你刚才说(?:啥|什么)|再发一(?:遍|次)|say (?:that|it) again|say again|repeat(?: that| it)?|repeat please|come again|pardon|what|huh|once more|one more time|can you repeat(?: that)?|sorry,? what did you say|what did you say)$/u;
const CORRECTION =
  /不对|说错|打错|写错|填错|输错|发错|选错|记错|搞错|弄错|更正|纠正|改一下|我改|应该是|不是.{1,20}是|换成|刚才(?:的|那个)|刚刚|重新(?:说|填|来)|\bi meant?\b|\bi mean\b|\bcorrection\b|\bsorry\b|\boops\b|\bmistake\b|\btypo\b|\bactually\b|\bwrong\b|\bscratch that\b|\binstead\b|\bno,? (?:it'?s|wait|the)\b|\bwait\b|\bshould be\b|\bcorrect\b|\brather\b|\bmistyped\b|\bedit\b/u;
const EDIT =
  /^(?:改|修改|改一下|我?要改|我?想改.{0,10}|修改一下|我改一下|change|edit|change it|edit it|let me (?:change|edit|correct) (?:it|that|something)|i (?:want|need) to change .{0,30})$/u;
const WAIT =
  /^(?:等一?下.{0,8}|等等|等会儿?|稍等.{0,4}|等我.{0,8}|我(?:先)?(?:找|看|查)(?:一?下|找|看|查).{0,6}|wait|wait a (?:sec|second|moment|minute)|hold on|hang on|one (?:moment|sec|second|minute)|just a (?:sec|second|moment|minute)|(?:hmm+,? )?let me (?:check|see|look|find).{0,16})$/u;
const GREETING =
  /^(?:你好+|您好+|嗨|哈喽|在吗|在么|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|早上好|下午好|晚上好)(?:呀|啊|there)?$/u;
const THANKS =
  /^(?:好的?[,，\s]*)?(?:谢谢.{0,4}|多谢.{0,4}|感谢.{0,6}|谢啦|谢了|3q|thx.{0,8}|thanks.{0,20}|thank (?:you|u).{0,20}|ty|cheers|much appreciated|辛苦了?)$/u;
const BYE = /^(?:再见|拜拜|晚安|88|bye+|bye bye|goodbye|good ?night|see you|see ya|下次见)$/u;
const QUESTION_END = /(?:[?？]|吗|呢|么|嘛|没有)[\s\p{P}]*$/u;
const QUESTION_WORD =
  /怎么|怎样|如何|什么|啥|多久|几天|几点|几次|多少|哪|为什么|为啥|能不能|可不可以|能否|是否|会不会|有没有|(\p{Script=Han})不\1|^(?:how|what|when|where|why|who|which|until when|can|could|do|does|did|is|are|will|would|should|may|must)\b|\b(?:how (?:do|does|can|long|much|many|to)|what(?:'s| is| are| if)|where (?:do|can|is))\b/u;
/** Sounds that people make while they think, and signs without a word: neither a question nor a value. */
const FILLER =
  /^(?:[哦噢喔额呃嗯唔啊嘿诶欸哎唉咦哈]{1,6}|(?:e+m+|h+m+|u+[hm]+|a+h+|e+r+m*|o+h+|m+h*m+|huh|lol|ha(?:ha)+|so|well)(?:[\s,.]+(?:hmm+|um+|uh+|ok|well|so))?|那个|这个|然后|所以|(\D)\1{2,})$/u;
/** Short things that people send to see whether anybody is there. */
const TRYING =
  /^(?:\d{1,3}|[a-z]|test(?:ing)?(?: ?\d+)*|测试(?:一下|下)?\d*|试试|(?:asdf|qwer|zxcv|hjkl)[a-z]*|有人吗?|在不在?|1212|123(?:4|456)?)$/u;
/** Swearing at nobody: it calls for a kind word, not yet for a person. */
const SWEARING =
  /^(?:我?[靠去擦晕勒操草艹日]|滚(?:蛋|开)?|sb|傻[逼叉]|卧槽|我了?个?去|妈的|tm?d|t?nnd|尼玛|特么|md|wc|wtf|omg|omfg|ffs|(?:oh )?(?:damn|dammit|darn|shit|crap|fuck|hell)(?: it| this)?|what the (?:hell|heck|fuck)|bloody hell|jeez|for (?:fuck'?s|god'?s|christ'?s) sake)(?:了|啊|呀|哦)?$/u;

export const says = {
  human: (text: string): boolean => !ABOUT_HUMANS.test(text) && HUMAN.some((pattern) => pattern.test(text)),
  affirm: (text: string): boolean => AFFIRM.test(text),
  deny: (text: string): boolean => DENY.test(text),
  wrong: (text: string): boolean => WRONG.test(text),
  noneOfThese: (text: string): boolean => NONE_OF_THESE.test(text),
  cancel: (text: string): boolean => CANCEL.test(text),
  wait: (text: string): boolean => WAIT.test(text),
  repeat: (text: string): boolean => REPEAT.test(text),
  correction: (text: string): boolean => CORRECTION.test(text),
  edit: (text: string): boolean => EDIT.test(text),
  greeting: (text: string): boolean => GREETING.test(text),
  thanks: (text: string): boolean => THANKS.test(text),
  bye: (text: string): boolean => BYE.test(text),
  /** Nothing but punctuation is left of "？" and "...", and nothing of what `plain` strips. */
  filler: (text: string): boolean => text === '' || FILLER.test(text),
  trying: (text: string): boolean => TRYING.test(text),
  swearing: (text: string): boolean => SWEARING.test(text),
};

/** What a wish says without whose it is and how politely: "我要取消我的订单" → "取消订单", "i want to track my order" → "track order". */
export function bareWish(text: string): string {
  return text
    .replace(
      /^(?:我(?:想要?|要|需要)|帮(?:我|忙)|给我|i(?:'d like| would like| want| need) to|(?:can|could) you)\s*/u,
      '',
    )
    .replace(/(?<=\p{Script=Han})(?:一下|我的|这个|那个)(?=\p{Script=Han})|(?:一下|下|吧|了)$/gu, '')
    .replace(/\b(?:my|the|an?|this|that)\s+/gu, '')
    .trim();
}

/** An utterance as the patterns here want it; traditional characters are simplified by understanding already. */
export function heard(said: Understanding): string {
  return plain(said.normalized || said.text);
}

/** Does it ask something? */
export function asks(said: Understanding): boolean {
  const end = (said.normalized || said.text).slice(-MOST).normalize('NFKC');
  return QUESTION_END.test(end) || QUESTION_WORD.test(heard(said));
}

/** True when nothing but entities (and courtesy) was said: "KF202611010001", "8821谢谢". */
export function onlyEntities(understanding: Understanding): boolean {
  if (understanding.entities.length === 0) return false;
  let rest = understanding.text;
  for (const entity of [...understanding.entities].sort((a, b) => b.start - a.start)) {
    rest = rest.slice(0, entity.start) + rest.slice(entity.end);
  }
  if (rest.length > MOST) return false;
  const left = plain(rest).replace(
    /好[吧的]?|嗯+|哦|给你|在这里?|找到了|这个|订单编?号?|[后末]四位|号码?|手机|电话|尾号|尾数|我的|是|为|\b(?:ok(?:ay)?|here(?:'s| it is| you go)?|found it|sure|order(?: number)?|it'?s|is|my|the|phone|mobile|number|ends?|ending|in|with|last four(?: digits)?|and)\b/gu,
    ' ',
  );
  return !/\p{Script=Han}|[\p{L}\p{N}]{2,}/u.test(left);
}

const ORDINALS: readonly (readonly string[])[] = [
  [
    '1',
    '一',
    '第一个',
    '第一',
    '第1个',
    '1号',
    'first',
    'the first',
    'the first one',
    'first one',
    'one',
    'number one',
    'no 1',
    '#1',
    '1st',
    '选1',
    '选一',
  ],
  [
    '2',
    '二',
    '第二个',
    '第二',
    '第2个',
    '2号',
    'second',
    'the second',
    'the second one',
    'second one',
    'two',
    'number two',
    'no 2',
    '#2',
    '2nd',
    '选2',
    '选二',
  ],
  [
    '3',
    '三',
    '第三个',
    '第三',
    '第3个',
    '3号',
    'third',
    'the third',
    'the third one',
    'third one',
    'three',
    'number three',
    'no 3',
    '#3',
    '3rd',
    '选3',
    '选三',
  ],
  [
    '4',
    '四',
    '第四个',
    '第四',
    '第4个',
    '4号',
    'fourth',
    'the fourth',
    'the fourth one',
    'four',
    'number four',
    'no 4',
    '#4',
    '4th',
    '选4',
    '选四',
  ],
  [
    '5',
    '五',
    '第五个',
    '第五',
    '第5个',
    '5号',
    'fifth',
    'the fifth',
    'the fifth one',
    'five',
    'number five',
    'no 5',
    '#5',
    '5th',
    '选5',
    '选五',
  ],
];

/** The position (from 0) that "1", "第一个" or "the second one" names among `count` things; "最后一个" is the last. null = none. */
export function ordinal(text: string, count: number): number | null {
  if (count > 0 && /^(?:最后一个|最后那个|the last(?: one)?|last(?: one)?)$/u.test(text)) return count - 1;
  const index = ORDINALS.findIndex((words) => words.includes(text.replace(/[.。、)]/g, '')));
  return index >= 0 && index < count ? index : null;
}
