/** Which column of a table is which field, by its name in Chinese or English. */

import { type ColumnCorrections, IMPORT_FIELDS, type ImportField } from '../../domain/import-report.ts';

const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  id: ['id', 'articleid', 'faqid', 'key', '编号', '序号', '知识id', '知识编号', '条目id', '问题id'],
  lang: ['lang', 'language', 'locale', '语言', '语种'],
  question: [
    'question',
    'questions',
    'q',
    'title',
    'standardquestion',
    'stdquestion',
    'query',
    'faq',
    'ask',
    'faqquestion',
    '问题',
    '标准问',
    '标准问题',
    '标准问法',
    '主问题',
    '主问',
    '问',
    '问句',
    '标题',
    '知识标题',
    '提问',
    '常见问题',
    '问法',
  ],
  answer: [
    'answer',
    'answers',
    'a',
    'reply',
    'response',
    'content',
    'body',
    'text',
    'solution',
    'faqanswer',
    '答案',
    '回复',
    '回答',
    '答',
    '标准答案',
    '标准回复',
    '解答',
    '答复',
    '内容',
    '正文',
    '知识内容',
    '应答',
    '回复内容',
    '答案内容',
  ],
  variants: [
    'variants',
    'variant',
    'similarquestions',
    'similarquestion',
    'similar',
    'alternatives',
    'alternativequestions',
    'aliases',
    'alias',
    'paraphrases',
    'utterances',
    'synonyms',
    'otherwordings',
    'wordings',
    'alternatequestions',
    '相似问',
    '相似问题',
    '相似问法',
    '扩展问',
    '扩展问题',
    '扩展问法',
    '同义问',
    '同义问题',
    '其他问法',
    '别名',
    '变体',
    '相似句',
    '近似问',
  ],
  category: [
    'category',
    'categories',
    'topic',
    'group',
    'type',
    'class',
    'section',
    '分类',
    '类别',
    '类目',
    '知识分类',
    '问题分类',
    '所属分类',
    '目录',
  ],
  tags: ['tags', 'tag', 'labels', 'label', 'keywords', '标签', '关键词', '关键字'],
  validFrom: [
    'validfrom',
    'from',
    'start',
    'startdate',
    'starttime',
    'effectivefrom',
    'effectivedate',
    'begin',
    '生效时间',
    '生效日期',
    '开始时间',
    '开始日期',
    '有效期起',
    '有效期开始',
    '起始日期',
  ],
  validTo: [
    'validto',
    'validuntil',
    'to',
    'until',
    'end',
    'enddate',
    'endtime',
    'expires',
    'expiry',
    'expirydate',
    'expirationdate',
    'effectiveto',
    '失效时间',
    '失效日期',
    '过期时间',
    '到期时间',
    '到期日期',
    '结束时间',
    '结束日期',
    '有效期止',
    '有效期至',
    '有效期结束',
    '截止日期',
  ],
  audience: [
    'audience',
    'audiences',
    'for',
    'segment',
    'usergroup',
    '受众',
    '人群',
    '适用人群',
    '适用对象',
    '客群',
    '对象',
    '用户群',
  ],
  attributes: [
    'attributes',
    'attribute',
    'properties',
    'specs',
    'facts',
    '属性',
    '商品属性',
    '产品属性',
    '规格参数',
    '参数',
  ],
};

const BY_NAME = new Map(IMPORT_FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)));

/** Letters and digits alone, lower case, what stands in brackets left out: `有效期 (起)` stays told from `有效期 (止)`. */
function key(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
function keyWithoutBrackets(name: string): string {
  return key(name.normalize('NFKC').replace(/\(.*?\)|\[.*?\]|【.*?】/g, ''));
}

export interface ColumnMap {
  /** Position of the column; several columns may hold variants. */
  readonly at: ReadonlyMap<number, ImportField>;
  readonly columns: Readonly<Record<string, string>>;
  readonly ignored: readonly string[];
}

/** The first column that bears a field's name has it; variants may take several (`相似问1`, `相似问2`). */
export function mapColumns(header: readonly string[], corrections: ColumnCorrections = {}): ColumnMap {
  const at = new Map<number, ImportField>();
  const taken = new Set<ImportField>();
  const none = new Set<ImportField>();
  for (const [field, name] of Object.entries(corrections) as [ImportField, string][]) {
    if (name.trim() === '') none.add(field);
    const index = header.findIndex((cell) => cell.trim() === name.trim());
    if (name.trim() === '' || index === -1) continue;
    at.set(index, field);
    taken.add(field);
  }
  header.forEach((cell, index) => {
    if (at.has(index)) return;
    const found =
      BY_NAME.get(key(cell)) ?? BY_NAME.get(keyWithoutBrackets(cell)) ?? BY_NAME.get(key(cell).replace(/\d+$/, ''));
    if (found === undefined || none.has(found) || (taken.has(found) && found !== 'variants')) return;
    at.set(index, found);
    taken.add(found);
  });
  const columns: Record<string, string> = {};
  for (const [index, field] of [...at].sort(([a], [b]) => a - b)) {
    const name = (header[index] as string).trim();
    columns[field] = columns[field] === undefined ? name : `${columns[field]}, ${name}`;
  }
  const ignored = header.filter((cell, index) => !at.has(index) && cell.trim() !== '').map((cell) => cell.trim());
  return { at, columns, ignored };
}

/** What is wrong with a header, or null when questions and answers can be taken from it. */
export function headerFault(header: readonly string[], map: ColumnMap): string | null {
  const missing = (['question', 'answer'] as const).filter((field) => map.columns[field] === undefined);
  if (missing.length === 0) return null;
  const seen = header.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return `no column for ${missing.join(' and ')}; the first row reads: ${seen.slice(0, 12).join(', ').slice(0, 300)}`;
}
