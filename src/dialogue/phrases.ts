/** What the assistant says about the dialogue itself, whatever the tenant sells. Shop texts live in flows, replies and settings. */
import type { LocalText } from '../domain/language.ts';

export const PHRASES = {
  cancelled: {
    zh: '好的，已为您停止办理“{title}”。还有其他问题随时告诉我。',
    en: 'All right, I have stopped "{title}". Let me know if there is anything else.',
  },
  stopped: { zh: '好的，“{title}”先不办了。', en: 'All right, I have stopped "{title}".' },
  switched: { zh: '好的，改为办理“{title}”。', en: 'All right, let us do this instead: {title}.' },
  nothingToCancel: { zh: '好的，有需要随时告诉我。', en: 'All right. I am here whenever you need me.' },
  whatElse: { zh: '好的，还有什么可以帮您？', en: 'Okay. What can I do for you?' },
  nothingToRepeat: {
    zh: '我们还没开始聊呢，请问有什么可以帮您？',
    en: 'I have not said anything yet. What can I do for you?',
  },
  stillWorking: {
    zh: '您的请求还在处理中，请稍等，有结果我马上告诉您。',
    en: 'I am still working on your request and will tell you as soon as there is a result.',
  },
  switchFlow: {
    zh: '我们正在办理“{title}”。要改为办理“{other}”吗？',
    en: 'We are in the middle of "{title}". Would you like to switch to "{other}"?',
  },
  keepGoing: { zh: '好的，我们继续。', en: 'All right, let us go on.' },
  takeYourTime: { zh: '好的，不着急，找到了直接发给我。', en: 'No hurry. Just send it when you have it.' },
  whatToChange: { zh: '请问要修改哪一项？', en: 'Which part would you like to change?' },
  noCandidates: {
    zh: '很抱歉，这个问题我没有找到相关资料，不想随便答您。您可以换个说法再问一次，或者让我为您转人工客服。',
    en: 'I am sorry, I have found nothing on that and would rather not guess. You can put it another way, or I can bring in a person.',
  },
  noneInFlow: { zh: '很抱歉，这个问题我没有找到答案。', en: 'I am sorry, I have found no answer to that.' },
  whichProduct: { zh: '请问您问的是哪一款？', en: 'Which one do you mean?' },
  talkToHuman: { zh: '转人工', en: 'Talk to a person' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  change: { zh: '修改', en: 'Change' },
  stale: {
    zh: '（订单系统暂时没有响应，以下内容截至 {as_of}，可能不是最新。）',
    en: '(The order system is not answering right now; what follows is as of {as_of} and may be out of date.)',
  },
  systemDown: { zh: '很抱歉，订单系统暂时没有响应。', en: 'I am sorry, the order system is not answering right now.' },
  notVerified: {
    zh: '很抱歉，我没能核实这个订单，为保护顾客信息不能继续办理。',
    en: 'I am sorry, I could not verify this order, so to protect customers I cannot go on.',
  },
  triesUsedUp: { zh: '看来我没能收到需要的信息。', en: 'It seems I could not get the details I need.' },
  changeFailed: { zh: '很抱歉，您的请求没能办成。', en: 'I am sorry, your request could not be completed.' },
  changeDone: { zh: '您的请求已办理完成。', en: 'Your request has been completed.' },
  whatAboutPhone: {
    zh: '手机号后四位记下了。请问想办理什么？',
    en: 'I have noted the last four digits. What would you like to do?',
  },
  noDigits: {
    zh: '没有看到 4 位数字。',
    en: 'I see no four digits there.',
  },
  otherDigits: {
    zh: '这里有 {count} 位数字，需要的是 4 位。',
    en: 'That is {count} digits, and I need four.',
  },
  helpAgain: {
    zh: '找不到{label}的话，可以问我“{label}在哪里看”；也可以说“转人工”，请同事来办。',
    en: 'If you cannot find the {label}, ask me "where is my {label}"; or say "talk to a person" and a colleague will take over.',
  },
  personInstead: {
    zh: '实在不方便的话，说“转人工”，请同事来办。',
    en: 'If that does not work, say "talk to a person" and a colleague will take over.',
  },
  lastTry: {
    zh: '下一次还对不上的话，我会请同事来帮您核实。',
    en: 'If they do not match the next time, I will ask a colleague to help you.',
  },
  notYesOrNo: {
    zh: '没看明白“{given}”是同意还是不同意。请回复“是”确认，或回复“否”取消。',
    en: 'I could not tell whether "{given}" means yes. Please answer "yes" to confirm or "no" to stop.',
  },
  iAmHere: {
    zh: '我在的，您想咨询或办理什么？可以直接打字告诉我，也可以点下面的选项。',
    en: 'I am here. What would you like to ask or do? Just type it, or pick one of these.',
  },
  inASentence: {
    zh: '不着急，用一句话告诉我遇到了什么问题就行，也可以点下面的选项。',
    en: 'No hurry. Tell me in a sentence what you need, or pick one of these.',
  },
  stillHere: { zh: '我在的，我们继续。', en: 'I am here, let us go on.' },
  noted: { zh: '收到。', en: 'Got it.' },
  whatAboutIt: { zh: '收到 {value}。请问想办理什么？', en: 'Got it: {value}. What would you like to do?' },
} as const satisfies Record<string, LocalText>;
