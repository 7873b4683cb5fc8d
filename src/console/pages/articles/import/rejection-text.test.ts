import { describe, expect, it } from 'vitest';
import { rejectionText } from './rejection-text.ts';

describe('why something was rejected, in Chinese', () => {
  it.each([
    ['the file is no zip archive, or a damaged one', '不是 ZIP 压缩包，或文件已损坏'],
    ['the archive has more than 2000 files; the first 2000 were taken', '压缩包里的文件超过 2000 个，只取了前 2000 个'],
    ['unpacks more than 200-fold, the most', '解压后超过原大小的 200 倍，不予读取'],
    ['the file unpacks to more than 64 MB, the most', '解压后超过 64 MB，不予读取'],
    ['sheet Tabelle 1: the file has no rows', '工作表 Tabelle 1：文件里没有数据行'],
    ['no column for question and answer; the first row reads: 甲, 乙', '没有“问题”和“答案”列；第一行是：甲, 乙'],
    ['section "Delivery" has the character U+0000', '小节"Delivery"：含有不允许的字符 U+0000'],
    ['question has the character U+0000', '问题含有不允许的字符 U+0000'],
    ['variants: "long" has 900 characters; 500 are the most', '相似问中的 "long" 有 900 个字符，最多 500 个'],
    ['question has 900 characters; 500 are the most', '问题有 900 个字符，最多 500 个'],
    [
      'no text on pages 2, 5–7: if not blank, recognise the text (OCR) first; the other pages were read',
      '第 2, 5–7 页没有文字；若不是空白页，请先做文字识别（OCR）。其余页已读取',
    ],
    [
      'the row has 3 cells and the table 2 columns; a text with a tab in it must stand in double quotes',
      '这一行有 3 格，表头只有 2 列；含有制表符的文字要用双引号括起来',
    ],
    [
      'the file is locked with a password, or in the format before 2007: save it again without a password',
      '文件有密码保护，或是 2007 年以前的格式：请去掉密码另存',
    ],
    ['attributes: "a" is not written product / property = value', '属性 "a" 应写成 商品 / 属性 = 值'],
  ])('%s', (reason, said) => {
    expect(rejectionText('zh', reason)).toBe(said);
  });

  it('is the server’s own word when it is not known, and always in English', () => {
    expect(rejectionText('zh', 'something new')).toBe('something new');
    expect(rejectionText('en', 'the file is empty')).toBe('the file is empty');
  });
});
