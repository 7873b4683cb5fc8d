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

export interface Reader {
  /** null when it names two of either, or says anything else. */
  read(text: string): Named | null;
  /** The one product that a question of any kind names; null when it names none, or several. */
  product(text: string): string | null;
  /** Whether the property is of the thing itself: the shop's rules for it may be asked in another sense ("the postage" of a return). */
  isOfThing(property: string): boolean;
}

/** What is talked about. `loosely`: the product was named in a question about something else than its facts. */
interface Topic extends Named {
  readonly loosely: boolean;
}

/** The question completed from those before it (oldest first); null when it names neither, or too little was said before. */
export function completed(asked: string, before: readonly string[], reader: Reader): Named | null {
  // A property alone opens a topic, and says nothing after a question about something else ("能送到香港吗", "要多少钱").
  const topic = before.reduce<Topic | null>((so, text, i) => {
    const now = followed(so, text, reader);
    return i > 0 && so === null && now?.products.length === 0 ? null : now;
  }, null);
  const whole = reader.read(asked) === null ? null : followed(topic, asked, reader);
  return whole === null || whole.products.length === 0 || whole.property === null ? null : whole;
}

/** What is talked about after a question; null when it is something else. */
function followed(topic: Topic | null, text: string, reader: Reader): Topic | null {
  const named = reader.read(text);
  if (named === null) {
    // "Does the toothbrush come with a charger" says what "is it waterproof" is about.
    const product = reader.product(text);
    return product === null ? null : { products: [product], property: null, loosely: true };
  }
  const { products, property } = named;
  if (products.length > 0) return { products, property: property ?? topic?.property ?? null, loosely: false };
  if (property === null) return null;
  if (topic === null || (topic.loosely && !reader.isOfThing(property))) return { products, property, loosely: false };
  return { products: topic.products, property, loosely: topic.loosely };
}
