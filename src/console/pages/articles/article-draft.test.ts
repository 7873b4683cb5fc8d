import { describe, expect, it } from 'vitest';
import { variantLines } from './article-draft.ts';

describe('other wordings', () => {
  it('are lines without blanks, repeats and the question itself', () => {
    expect(variantLines(' 退款要几天 \n\n退款要几天\n退款多久到账？\n钱怎么还没退', '退款多久到账？')).toEqual([
      '退款要几天',
      '钱怎么还没退',
    ]);
  });
});
