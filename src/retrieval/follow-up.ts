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
/** So short that it cannot stand alone. */
const TINY_ZH = 6;
const TINY_EN_WORDS = 3;

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

/** The question as it would be asked alone, or null when it stands alone already. */
export function completed(normalized: string, context: readonly string[]): string | null {
  const before = context.at(-1);
  if (before === undefined || before === '' || !leansOnContext(normalized)) return null;
  return `${before} ${normalized}`;
}
