/** Why a row was rejected, in the reader's language. The server says it in English; what is not known here stays as it is. */
import type { Lang } from '../../../types.ts';

const FIELDS: Readonly<Record<string, string>> = {
  question: '问题',
  answer: '答案',
  variants: '相似问',
  category: '分类',
  tags: '标签',
  lang: '语言',
  audience: '适用人群',
  validFrom: '生效时间',
  validTo: '失效时间',
  'valid from': '生效时间',
  'valid to': '失效时间',
  id: '编号',
};
const field = (name: string | undefined) => FIELDS[name ?? ''] ?? name ?? '';

const ZH: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^the file is empty$/, () => '文件是空的'],
  [/^the file has no rows$/, () => '文件里没有数据行'],
  [/^the workbook is empty$/, () => '工作簿是空的'],
  [/^zip files are not opened.*$/, () => '不支持压缩包，请先解压'],
  [/^the file has no ending.*$/, () => '文件没有扩展名，无法判断格式'],
  [/^(\.\S+) files are not read; these are: (.*)$/, (ending, known) => `不支持 ${ending} 文件，支持的有：${known}`],
  [/^the file is larger than (\d+) MB.*$/, (most) => `文件超过 ${most} MB`],
  [/^the file is no Excel workbook.*$/, () => '不是 Excel 工作簿（.xlsx），或文件已损坏'],
  [/^the file is no Word document.*$/, () => '不是 Word 文档（.docx），或文件已损坏'],
  [/^the file is no PDF.*$/, () => '不是 PDF，或文件已损坏'],
  [/^the file is locked with a password$/, () => '文件有密码保护'],
  [
    /^no column for (.+); the first row reads: (.*)$/,
    (missing, seen) => `没有“${missing.split(' and ').map(field).join('”和“')}”列；第一行是：${seen}`,
  ],
  [/^is not JSON: (.*)$/, (why) => `不是有效的 JSON：${why}`],
  [/^is not a JSON object$/, () => '不是 JSON 对象'],
  [/^(.+) is empty$/, (name) => `${field(name)}为空`],
  [
    /^(.+) has (\d+) characters; (\d+) are the most$/,
    (name, n, most) => `${field(name)}有 ${n} 个字符，最多 ${most} 个`,
  ],
  [/^(.+) has (\d+) entries; (\d+) are the most$/, (name, n, most) => `${field(name)}有 ${n} 项，最多 ${most} 项`],
  [/^(.+) has bytes that are not text.*$/, (name) => `${field(name)}含有无法按文件编码识别的字节`],
  [/^(.+) has the character U\+0000$/, (name) => `${field(name)}含有不允许的字符 U+0000`],
  [/^language (.+) is neither zh nor en$/, (value) => `语言 ${value} 既不是 zh 也不是 en`],
  [/^(.+) (".*") is no date.*$/, (name, value) => `${field(name)} ${value} 不是日期，请写成 2026-12-31 或带时区的时间`],
  [/^valid from (.+) lies after valid to (.+)$/, (from, to) => `生效时间 ${from} 晚于失效时间 ${to}`],
  [
    /^id (.+) stands on line (.+) and again on line (.+); the first was taken$/,
    (id, first, second) => `编号 ${id} 在第 ${first} 行和第 ${second} 行重复，取了前一行`,
  ],
];

export function rejectionText(lang: Lang, reason: string): string {
  if (lang !== 'zh') return reason;
  const sheet = /^sheet (.+?): (.*)$/s.exec(reason);
  if (sheet) return `工作表 ${sheet[1]}：${rejectionText(lang, sheet[2] ?? '')}`;
  for (const [pattern, say] of ZH) {
    const match = pattern.exec(reason);
    if (match) return say(...match.slice(1));
  }
  return reason;
}
