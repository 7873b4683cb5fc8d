/** Whether what is said is said or denied. Everything after a negation in its clause counts as denied, in sentence and passage alike. */
import { clausesOf } from './clauses.ts';
import { unitsOf } from './words.ts';

/** Holds a negation sign and denies nothing. Taken out first. */
const NO_NEGATION =
  /不同|不仅|不但|不管|不论|无论|不超过|不少于|不低于|不得不|差不多|对不起|是不是|能不能|可不可以|要不要|会不会|有没有|非常|未来|别的|特别|区别|类别|级别|分别|性别|个别|识别|告别|无线|无理由|免费|no later than|no more than|no less than|not only|no[- ]reason|no[- ]questions/g;
const NEGATION =
  /不|没|无|未|非|勿|别|禁止|拒绝|停止|取消不|谢绝|\b(?:not|no|never|none|cannot|can't|won't|don't|doesn't|isn't|aren't|wasn't|without|neither|nor|unable|refus\w*|declin\w*|forbid\w*|prohibit\w*)\b|n't\b/;
const EVERY_NEGATION = new RegExp(NEGATION.source, 'g');
const CONDITION =
  /如果|若|假如|除非|除了|除外|以外|之外|仅|只有|只能|只限|前提|凡|\b(?:if|unless|except|only|provided|once|until|excluding|as long as)\b/;

export type Polarity = 'said' | 'denied';

/** Content unit → how it occurs in a normalised text. */
export function polaritiesOf(text: string): Map<string, Set<Polarity>> {
  const found = new Map<string, Set<Polarity>>();
  const add = (part: string, polarity: Polarity): void => {
    for (const unit of unitsOf(part)) {
      const known = found.get(unit);
      if (known === undefined) found.set(unit, new Set([polarity]));
      else known.add(polarity);
    }
  };
  for (const clause of clausesOf(text)) {
    const bare = clause.replace(NO_NEGATION, ' ');
    const at = bare.search(NEGATION);
    if (at === -1) add(bare, 'said');
    else {
      add(bare.slice(0, at), 'said');
      add(bare.slice(at).replace(EVERY_NEGATION, ' '), 'denied');
    }
  }
  return found;
}

/** True when a normalised text holds back part of what it says. */
export function hasCondition(text: string): boolean {
  return CONDITION.test(text);
}
