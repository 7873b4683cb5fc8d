import { describe, expect, it } from 'vitest';
import { isRead, soundsLike, spelt, syllables, withoutTones } from './pinyin.ts';

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

  it('reads frequent characters in both of their ways', () => {
    expect(spelt('le')).toContain('了');
    expect(spelt('liao')).toContain('了');
    expect(isRead('了', 'le')).toBe(true);
    expect(isRead('货', 'le')).toBe(false);
  });

  it.each([
    ['tuìkuǎn多久到账', 'tuikuan多久到账'],
    ['lǜsè de', 'lvse de'],
    ['tui4 kuan3 duo1 jiu3', 'tui kuan duo jiu'],
    ['café société', 'café société'],
    ['kf1 iphone17 g102', 'kf1 iphone17 g102'],
  ])('takes the tones off %s', (text, wanted) => {
    expect(withoutTones(text)).toBe(wanted);
  });
});
