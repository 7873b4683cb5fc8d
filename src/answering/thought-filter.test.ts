import { describe, expect, it } from 'vitest';
import { ThoughtFilter } from './thought-filter.ts';

function filtered(text: string, size: number): string {
  const filter = new ThoughtFilter();
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end();
}

describe.each([1, 2, 3, 7, 1000])('thoughts in pieces of %i', (size) => {
  it.each([
    ['<think>用户问运费。[1]\n\n</think>\n\n运费由您承担。[1]', '\n\n运费由您承担。[1]'],
    ['\n <THINK>a < b </Think>yes. [1]', 'yes. [1]'],
    ['<thinking>x</think></thinking>yes', 'yes'],
    ['<think></think>yes', 'yes'],
    ['<think>never ends', ''],
    ['yes <think>no</think>', 'yes <think>no</think>'],
    ['<b>yes</b>', '<b>yes</b>'],
    ['<', '<'],
    ['<thin', '<thin'],
    ['', ''],
  ])('makes %j %j', (text, answer) => {
    expect(filtered(text, size)).toBe(answer);
  });
});
