/**
 * A label's name is usually a phrase that says it (`card_arrival`, `order.track`): one more example, and with five examples a
 * label it is worth 1.5 points. With many it adds nothing and is left out.
 */
import { normalize } from '../../text/normalize.ts';

const FEW = 20;

/** The name as an utterance, or null when the label has examples enough or its name says nothing. */
export function labelNameExample(label: string, examples: number): string | null {
  if (examples > FEW) return null;
  const words = normalize(label.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[\s._\-:/|]+/g, ' '));
  // Numbers and single letters (`c12`, `class 3`) are names in form only.
  return /\p{Script=Han}{2}|\p{L}{3}/u.test(words.replace(/\b(?:class|label|intent|category|type)\b/g, ''))
    ? words
    : null;
}
