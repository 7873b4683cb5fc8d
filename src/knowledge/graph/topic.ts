/**
 * What a question says of a product and a property, and what the questions before it leave open: after "水壶多大容量", "空气炸锅呢"
 * asks for the capacity of another product, "那保修呢" for another property of the same.
 */

/** What one question names, and nothing else of content. */
export interface Named {
  /** One; several, where a generic name is borne by several; none. */
  readonly products: readonly string[];
  readonly property: string | null;
}

/** The question completed from those before it (oldest first); null when it names neither, or too little was said before. */
export function completed(
  asked: string,
  before: readonly string[],
  read: (text: string) => Named | null,
): Named | null {
  const topic = before.reduce<Named | null>((so, text) => followed(so, read(text)), null);
  const whole = followed(topic, read(asked));
  return whole === null || whole.products.length === 0 || whole.property === null ? null : whole;
}

/** What is talked about after a question; null when it is something else. */
function followed(topic: Named | null, named: Named | null): Named | null {
  if (named === null || (named.products.length === 0 && named.property === null)) return null;
  const products = named.products.length > 0 ? named.products : (topic?.products ?? []);
  return { products, property: named.property ?? topic?.property ?? null };
}
