/**
 * Names that stored traces and scores use, in the reader's words. They come as data and outlive versions, so a name that is
 * not here is shown as it is.
 */
import type { LocalText } from '../../domain/language.ts';
import type { Lang } from '../types.ts';

type Words = Readonly<Record<string, LocalText>>;
const word = (zh: string, en: string): LocalText => ({ zh, en });

const STEP: Words = {
  decision: word('决定', 'Decision'),
  handoff: word('转人工', 'Handoff'),
  call: word('查询业务系统', 'System call'),
  generate: word('组织回答', 'Phrasing'),
  graph: word('商品属性', 'Product fact'),
  understand_rest: word('理解其余的话', 'Rest understood'),
};

const FACT: Words = {
  decision: word('决定', 'decision'),
  flow: word('流程', 'flow'),
  flowStep: word('步骤', 'step'),
  holder: word('由谁接待', 'held by'),
  reason: word('原因', 'reason'),
  category: word('分类', 'category'),
  priority: word('优先级', 'priority'),
  queue: word('队列', 'queue'),
  staffOnline: word('有客服在线', 'staff online'),
  connector: word('业务系统', 'system'),
  operation: word('操作', 'operation'),
  outcome: word('结果', 'outcome'),
  product: word('商品', 'product'),
  property: word('属性', 'property'),
  value: word('值', 'value'),
  source: word('出处', 'source'),
  triple: word('三元组', 'triple'),
  sparql: word('SPARQL 查询', 'SPARQL query'),
  text: word('原话', 'text'),
  intent: word('意图', 'intent'),
  status: word('状态码', 'status'),
  latencyMs: word('用时（毫秒）', 'took (ms)'),
  firstSentenceMs: word('首句用时（毫秒）', 'first sentence (ms)'),
  promptTokens: word('输入词元', 'tokens in'),
  completionTokens: word('输出词元', 'tokens out'),
  kept: word('保留的句子', 'sentences kept'),
  dropped: word('舍弃的句子', 'sentences dropped'),
};

const VALUE: Words = {
  true: word('是', 'yes'),
  false: word('否', 'no'),
  ok: word('成功', 'done'),
  not_found: word('没有找到', 'not found'),
  refused: word('被拒绝', 'refused'),
  unavailable: word('系统没有响应', 'did not answer'),
  positive: word('满意', 'positive'),
  neutral: word('平静', 'neutral'),
  negative: word('不满', 'negative'),
  zh: word('中文', 'Chinese'),
  en: word('英文', 'English'),
  mixed: word('中英混合', 'mixed'),
};

const ENTITY: Words = {
  order_number: word('订单号', 'order number'),
  phone: word('手机号', 'phone'),
  phone_last4: word('手机尾号', 'last four digits'),
  email: word('邮箱', 'e-mail'),
  money: word('金额', 'amount'),
  date: word('日期', 'date'),
  tracking_number: word('运单号', 'tracking number'),
  quantity: word('数量', 'quantity'),
  product: word('商品', 'product'),
};

const TIMING: Words = {
  load: word('读取会话', 'loading'),
  understand: word('理解', 'understanding'),
  search: word('检索', 'search'),
  call: word('业务系统', 'system call'),
  generate: word('组织回答', 'phrasing'),
  total: word('合计', 'total'),
};

const VERSION: Words = {
  knowledge: word('知识库', 'knowledge'),
  encoder: word('编码器', 'encoder'),
  gate: word('回答门槛', 'gate'),
  prompt: word('提示词', 'prompt'),
  generator: word('语言模型', 'language model'),
};

/** What the search compared: src/retrieval/features.ts. */
const SCORE: Words = {
  lexBest: word('用词：最像的问法', 'words: best wording'),
  lexMean: word('用词：几个问法平均', 'words: a few wordings'),
  lexAll: word('用词：全部问法平均', 'words: all wordings'),
  denseBest: word('语义：最像的问法', 'meaning: best wording'),
  denseMean: word('语义：几个问法平均', 'meaning: a few wordings'),
  denseAll: word('语义：全部问法平均', 'meaning: all wordings'),
  passageLex: word('用词：答案', 'words: the answer'),
  passageDense: word('语义：答案', 'meaning: the answer'),
  saidByWordings: word('问题的词在问法中', 'question’s words in a wording'),
  saidByAll: word('问题的词在文章中', 'question’s words in the article'),
  exact: word('一字不差', 'letter by letter'),
  graph: word('商品属性命中', 'product fact'),
};

const GROUPS = {
  step: STEP,
  fact: FACT,
  value: VALUE,
  entity: ENTITY,
  timing: TIMING,
  version: VERSION,
  score: SCORE,
} as const;

export function technical(lang: Lang, group: keyof typeof GROUPS, name: string): string {
  const words: Words = GROUPS[group];
  return Object.hasOwn(words, name) ? (words[name]?.[lang] ?? name) : name;
}

/** What the server itself wrote as the note of a published version; a person's own note is left alone. */
const NOTES: readonly (readonly [RegExp, (lang: Lang, what: string) => string])[] = [
  [/^starter knowledge$/, (lang) => (lang === 'zh' ? '自带的知识' : 'Starter knowledge')],
  [/^import of (\d+) articles$/, (lang, n) => (lang === 'zh' ? `导入 ${n} 篇文章` : `Import of ${n} articles`)],
  [/^live edit of (.+)$/, (lang, id) => (lang === 'zh' ? `保存即发布：${id}` : `Published on save: ${id}`)],
  [/^rollback to (\d+)$/, (lang, n) => (lang === 'zh' ? `回退到版本 ${n}` : `Rolled back to version ${n}`)],
];

export function versionNote(lang: Lang, note: string): string {
  for (const [pattern, say] of NOTES) {
    const match = pattern.exec(note);
    if (match) return say(lang, match[1] ?? '');
  }
  return note;
}
