/** All entities of an utterance: every detector's candidates, overlaps settled by priority, then length. */
import type { CatalogueProduct } from '../../domain/catalogue.ts';
import type { Entity, EntityKind } from '../../domain/understanding.ts';
import { type Candidate, type Detector, entityText } from './candidate.ts';
import { dates } from './date.ts';
import { emails } from './email.ts';
import { amounts } from './money.ts';
import { orderNumbers } from './order-number.ts';
import { phones, phoneTails } from './phone.ts';
import { productDetector } from './product.ts';
import { productSoundDetector } from './product-sounds.ts';
import { productTypoDetector } from './product-typos.ts';
import { quantities, quantitiesOf } from './quantity.ts';
import { trackingNumbers } from './tracking-number.ts';

/** Who wins where two overlap: the more particular form. */
const PRIORITY: readonly EntityKind[] = [
  'email',
  'order_number',
  'tracking_number',
  'phone',
  'date',
  'money',
  'product',
  'quantity',
  'phone_last4',
];

/** `find(text, now)`: entities in order of appearance, none overlapping, offsets in UTF-16 units of `text`. `now` is RFC 3339. */
export function entityFinder(catalogue: readonly CatalogueProduct[]): (text: string, now: string) => Entity[] {
  const detectors: readonly Detector[] = [
    emails,
    orderNumbers,
    trackingNumbers,
    phones,
    dates,
    amounts,
    quantities,
    phoneTails,
  ];
  const productDetectors: readonly Detector[] = [
    productDetector(catalogue),
    productSoundDetector(catalogue),
    productTypoDetector(catalogue),
  ];
  return (text, now) => {
    const input = entityText(text, now);
    const products = productDetectors.flatMap((detect) => detect(input));
    const others = detectors.flatMap((detect) => detect(input));
    return settle([...others, ...products, ...quantitiesOf(input.folded, products)]).map((c) => ({
      ...c,
      text: text.slice(c.start, c.end),
    }));
  };
}

function settle(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) =>
      PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (kept.every((k) => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
