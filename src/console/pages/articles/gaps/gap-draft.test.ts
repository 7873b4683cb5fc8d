import { describe, expect, it } from 'vitest';
import type { WireGap, WireReplyGap } from '../../../api/gaps.ts';
import { actionsOf, draftOfGap, formOfGap, masksIn } from './gap-draft.ts';

const nearest = { articleId: 'ship-fee.en', title: 'What is the shipping fee?', confidence: 0.7 };
const cluster: WireGap = {
  id: 'gap_1',
  lang: 'en',
  size: 3,
  conversations: 3,
  counts: { unanswered: 3, clarified: 0, downVoted: 0 },
  question: 'do you repair typewriters',
  wordings: ['do you repair typewriters', 'typewriter repair'],
  examples: [],
  nearest,
  action: 'new_article',
  firstAt: '',
  lastAt: '',
  status: 'open',
  articleId: null,
};
const reply: WireReplyGap = {
  id: 'gap_msg_1',
  lang: 'en',
  question: 'Can you engrave the lid?',
  answer: 'Yes, twenty letters. Call [phone].',
  by: 'Ann',
  nearest: { ...nearest, confidence: 0.1 },
  conversationId: 'cnv_1',
  messageId: 'msg_1',
  at: '',
  status: 'open',
  articleId: null,
};

describe('the draft of a gap', () => {
  it('starts as what was suggested, with the wordings beside the question', () => {
    expect(formOfGap(cluster)).toMatchObject({ action: 'new_article', variants: 'typewriter repair', answer: '' });
  });

  it('of a reply starts as an article with the answer, or as a wording where an article is about the same', () => {
    expect(formOfGap(reply)).toMatchObject({ action: 'new_article', answer: reply.answer });
    expect(formOfGap({ ...reply, nearest }).action).toBe('new_variant');
    expect(actionsOf({ ...reply, nearest: null })).toEqual(['new_article']);
  });

  it('sends an article whole, without an answer that was left empty', () => {
    const form = {
      ...formOfGap(cluster),
      question: ' Do you repair typewriters? ',
      answer: '  ',
      category: 'products',
    };
    expect(draftOfGap(cluster, form)).toEqual({
      action: 'new_article',
      lang: 'en',
      category: 'products',
      question: 'Do you repair typewriters?',
      variants: ['typewriter repair'],
    });
  });

  it('sends wordings alone for the nearest article', () => {
    const form = { ...formOfGap(reply), action: 'new_variant' as const, variants: 'lid engraving\n\nlid engraving' };
    expect(draftOfGap(reply, form)).toEqual({
      action: 'new_variant',
      articleId: 'ship-fee.en',
      variants: ['Can you engrave the lid?', 'lid engraving'],
    });
  });

  it('sends no wordings with a better answer', () => {
    const form = { ...formOfGap(cluster), action: 'contradictory_answer' as const, answer: 'It is free.' };
    expect(draftOfGap(cluster, form)).toEqual({
      action: 'contradictory_answer',
      articleId: 'ship-fee.en',
      answer: 'It is free.',
    });
  });

  it('knows what was masked', () => {
    expect(masksIn('打[电话]或[电话]，[order number] 在 [1]')).toEqual(['[电话]', '[order number]']);
  });
});
