/** Who bears a cost: a sentence that gives it to the other side is made of the article's own words and is wrong. */

export type Party = 'visitor' | 'shop';

const BEARS: readonly (readonly [RegExp, Party])[] = [
  [
    /(?:由|归)?(?:您|你|顾客|买家|客户|消费者)(?:自己|自行|全额|需要?|要|会|将|来)*(?:承担|负担|支付|赔付|赔偿|补偿|出(?![现示具去来])|付)/g,
    'visitor',
  ],
  [
    /(?:由|归)?(?:我们|我方|本店|商家|卖家|店铺|商城|平台)(?:全额|会|将|来)*(?:承担|负担|支付|赔付|赔偿|补偿|出(?![现示具去来])|付)/g,
    'shop',
  ],
  [/\b(?:you|buyers?|customers?)(?: (?:will|must|should|have to|always|also))* (?:pay|bear|cover)s?\b/g, 'visitor'],
  [
    /\b(?:we|(?:the |our )?(?:shop|store|seller))(?: (?:will|must|should|always|also))* (?:pay|bear|cover)s?\b/g,
    'shop',
  ],
  [
    /\b(?:at|on) your(?: own)? (?:cost|expense)\b|\b(?:paid|borne|covered) by (?:you|the (?:buyer|customer))\b/g,
    'visitor',
  ],
  [
    /\b(?:at|on) our(?: own)? (?:cost|expense)\b|\b(?:paid|borne|covered) by (?:us|the (?:shop|store|seller))\b/g,
    'shop',
  ],
];

/** Who bears something in a normalised text; empty when nobody is said to. */
export function bearersOf(text: string): ReadonlySet<Party> {
  return new Set(BEARS.flatMap(([pattern, party]) => (text.search(pattern) === -1 ? [] : [party])));
}

/** What is left of a normalised text: what it is that somebody bears. */
export function withoutBearers(text: string): string {
  return BEARS.reduce((left, [pattern]) => left.replace(pattern, ' '), text);
}
