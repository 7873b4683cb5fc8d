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
  attributes: '属性',
  id: '编号',
};
const field = (name: string | undefined) => FIELDS[name ?? ''] ?? name ?? '';

const ZH: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^the file is empty$/, () => '文件是空的'],
  [/^the file has no rows$/, () => '文件里没有数据行'],
  [/^the workbook is empty$/, () => '工作簿是空的'],
  [/^every sheet that is not empty is hidden.*$/, () => '有内容的工作表都是隐藏的：请取消隐藏后再导入'],
  [/^the file is no text: .*$/, () => '不是文本文件：扩展名和实际格式不符'],
  [/^the file is no zip archive.*$/, () => '不是 ZIP 压缩包，或文件已损坏'],
  [/^the file is a damaged zip archive.*$/, () => 'ZIP 压缩包已损坏：文件清单不完整'],
  [/^the file is damaged inside its zip archive$/, () => '文件在压缩包里已损坏'],
  [
    /^the archive has more than (\d+) files; the first \d+ were taken$/,
    (most) => `压缩包里的文件超过 ${most} 个，只取了前 ${most} 个`,
  ],
  [/^the name leads out of the archive$/, () => '文件名指向压缩包之外，不予读取'],
  [/^a link, not a file$/, () => '是链接，不是文件'],
  [/^packed by a method other than deflate.*$/, () => '压缩方式不支持，请重新打成普通的 ZIP'],
  [/^a zip inside of a zip is not opened.*$/, () => '压缩包里的压缩包不会打开，请单独选择'],
  [/^unpacks more than (\d+)-fold, the most$/, (most) => `解压后超过原大小的 ${most} 倍，不予读取`],
  [/^(?:the archive|the file) unpacks to more than (\d+) MB.*$/, (most) => `解压后超过 ${most} MB，不予读取`],
  [/^the page is larger than (\d+) MB$/, (most) => `网页超过 ${most} MB`],
  [/^the (?:page|document|file) has no text$/, () => '里面没有文字'],
  [/^the PDF has no text: .*$/, () => 'PDF 里没有文字：是扫描件或只有图片，请先做文字识别（OCR）'],
  [
    /^no text on pages? (.+): if not blank.*$/,
    (pages) => `第 ${pages} 页没有文字；若不是空白页，请先做文字识别（OCR）。其余页已读取`,
  ],
  [
    /^the row has (\d+) cells and the table (\d+) columns; a text with (.+) in it.*$/,
    (cells, columns, sign) =>
      `这一行有 ${cells} 格，表头只有 ${columns} 列；含有${sign === 'a tab' ? '制表符' : sign}的文字要用双引号括起来`,
  ],
  [
    /^id (".*") must be letters.*$/s,
    (id) => `编号 ${id} 只能用字母、数字、点、连字符和下划线，最多 100 个，以字母或数字开头`,
  ],
  [/^section (".*") (.*)$/s, (title, fault) => `小节${title}：${rejectionText('zh', fault)}`],
  [/^has bytes that are not text.*$/, () => '含有无法按文件编码识别的字节'],
  [/^has the character U\+0000$/, () => '含有不允许的字符 U+0000'],
  [/^has half of a character.*$/, () => '含有半个字符（孤立的代理项）'],
  [/^(.+) has half of a character.*$/, (name) => `${field(name)}含有半个字符（孤立的代理项）`],
  [
    /^attributes: (".*") is not written product \/ property = value$/s,
    (line) => `属性 ${line} 应写成 商品 / 属性 = 值`,
  ],
  [
    /^attributes: a name in (".*") has more than (\d+) characters$/s,
    (line, most) => `属性 ${line} 里的名称超过 ${most} 个字符`,
  ],
  [
    /^attributes: the value in (".*") has more than (\d+) characters$/s,
    (line, most) => `属性 ${line} 里的值超过 ${most} 个字符`,
  ],
  [
    /^(\w+): (".*") has (\d+) characters; (\d+) are the most$/s,
    (name, text, n, most) => `${field(name)}中的 ${text} 有 ${n} 个字符，最多 ${most} 个`,
  ],
  [/^the file has no ending.*$/, () => '文件没有扩展名，无法判断格式'],
  [/^(\.\S+) files are not read; these are: (.*)$/, (ending, known) => `不支持 ${ending} 文件，支持的有：${known}`],
  [/^the file is larger than (\d+) MB.*$/, (most) => `文件超过 ${most} MB`],
  [/^the file is no Excel workbook.*$/, () => '不是 Excel 工作簿（.xlsx），或文件已损坏'],
  [/^the file is no Word document.*$/, () => '不是 Word 文档（.docx），或文件已损坏'],
  [/^the file is no PDF.*$/, () => '不是 PDF，或文件已损坏'],
  [/^the file is locked with a password, or .*$/, () => '文件有密码保护，或是 2007 年以前的格式：请去掉密码另存'],
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
