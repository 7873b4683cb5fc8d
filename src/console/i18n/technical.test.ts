import { describe, expect, it } from 'vitest';
import { technical, versionNote } from './technical.ts';

describe('technical names', () => {
  it('are in the reader’s language', () => {
    expect([technical('zh', 'step', 'handoff'), technical('en', 'timing', 'load')]).toEqual(['转人工', 'loading']);
  });

  it('stay as they are when they are not known', () => {
    expect([technical('zh', 'fact', 'rerankMs'), technical('zh', 'score', 'constructor')]).toEqual([
      'rerankMs',
      'constructor',
    ]);
  });
});

describe('the note of a version', () => {
  it.each([
    ['starter knowledge', '自带的知识'],
    ['import of 12 articles', '导入 12 篇文章'],
    ['live edit of ship-fee.zh', '保存即发布：ship-fee.zh'],
    ['rollback to 3', '回退到版本 3'],
    ['双十一前的最后一版', '双十一前的最后一版'],
  ])('%s', (note, said) => {
    expect(versionNote('zh', note)).toBe(said);
  });
});
