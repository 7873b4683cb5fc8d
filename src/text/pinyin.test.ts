import { describe, expect, it } from 'vitest';
import { soundsLike, spelt, syllables } from './pinyin.ts';

describe('pinyin', () => {
  it.each([
    ['tuikuan', ['tui', 'kuan']],
    ['zhuang', ['zhuang']],
    ['xian', ['xian']],
    ['kuaidi', ['kuai', 'di']],
  ])('cuts %s into the fewest syllables', (letters, wanted) => {
    expect(syllables(letters)).toEqual(wanted);
  });

  it.each(['order', 'kf', 'app', 'track'])('finds no syllables in %s', (letters) => {
    expect(syllables(letters)).toBeNull();
  });

  it('knows what sounds alike, also to who does not tell sh from s', () => {
    expect(soundsLike('货')).toContain('或');
    expect(soundsLike('是')).toContain('四');
    expect(spelt('huo')).toContain('货');
    expect(soundsLike('a')).toEqual([]);
    expect(spelt('xyz')).toEqual([]);
  });
});
