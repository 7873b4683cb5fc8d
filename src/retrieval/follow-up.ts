/** Questions that lean on an earlier one: "那多久到账?" after a question about refunds, "what about earbuds?". */

const ZH_OPENING =
  /^(那|那么|那要|那如果|还有|另外|要是|如果|万一|它|这个|这种|这|那个|不然|然后|所以|可是|但是|但|没有的话|不行的话)/;
const ZH_CLOSING = /(呢|的呢|的话|咋样|怎么样)[?？!！。.]*$/;
const ZH_POINTING = /(它|这个|那个|这种|那种|上面|刚才|前面)/;
const EN_OPENING =
  /^(and|what about|how about|what if|or|but|so|then|also|in that case|if so|if not|otherwise|ok(ay)?,? (and|so|but))\b/;
const EN_POINTING = /\b(it|its|that|this|they|them|those|these|there|one|ones|then|same|instead|too|either)\b/;
/** Longer questions say what they are about themselves. */
const LONGEST_ZH = 14;
const LONGEST_EN_WORDS = 9;
/** So short that it may not stand alone: whether it does, the search decides (follow-up-search.ts). */
const TINY_ZH = 10;
const TINY_EN_WORDS = 6;

/** Whether a normalised question reads like one that needs the question before it. */
export function leansOnContext(normalized: string): boolean {
  const han = normalized.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = normalized.match(/[a-z0-9']+/g)?.length ?? 0;
  if (han > words) {
    if (han > LONGEST_ZH) return false;
    return han <= TINY_ZH || ZH_OPENING.test(normalized) || ZH_CLOSING.test(normalized) || ZH_POINTING.test(normalized);
  }
  if (words === 0 || words > LONGEST_EN_WORDS) return false;
  return words <= TINY_EN_WORDS || EN_OPENING.test(normalized) || EN_POINTING.test(normalized);
}

/** A question that leans on the one before it, as the three things that are searched for. Normalised. */
export interface FollowUp {
  /** Without the words that only tie it to what was said: "花呗呢" asks about 花呗. */
  readonly bare: string;
  /** The question before it. */
  readonly before: string;
  /** Both, as one question. */
  readonly joined: string;
}

const ZH_TIE = /^(那么|那要是|那要|那如果|那|还有|另外)\s*/;
const EN_TIE = /^(?:(?:and|what about|how about|so|then|but|or|also|ok(?:ay)?,?)\s+)+/;
const ZH_TAIL = /(?:的呢|的话呢|呢|吗|么|的话)[?？!！。.~\s]*$/;
const EN_TAIL = /\s+(?:too|either|then)[?!.\s]*$/;

/** null when the question stands alone, or nothing was asked before. */
export function followUp(normalized: string, context: readonly string[]): FollowUp | null {
  const last = context.at(-1);
  if (last === undefined || last === '' || !leansOnContext(normalized)) return null;
  // What is talked of may have been named one question earlier: "礼品卡怎么用", "能退吗", "会过期吗".
  const earlier = leansOnContext(last) ? context.at(-2) : undefined;
  const before = earlier === undefined || earlier === '' ? last : `${earlier} ${last}`;
  const bare = normalized
    .replace(ZH_TIE, '')
    .replace(EN_TIE, '')
    .replace(ZH_TAIL, '')
    .replace(EN_TAIL, '')
    .replace(/[?？!！。.\s]+$/, '');
  const own = bare === '' ? normalized : bare;
  return { bare: own, before, joined: `${before} ${own}` };
}
