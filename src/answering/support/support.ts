/**
 * Does a passage support a sentence? Decided by plain rules that err on the side of no, because the article's own words are
 * always there to be given instead. What a rule cannot see (a sentence that is true and beside the point) is bounded by the
 * gate, which vouched for the passage before anything was generated.
 */
import { normalize } from '../../text/normalize.ts';
import { clausesOf, sentencesOf } from './clauses.ts';
import { isAddressedToModel } from './injection.ts';
import { factsOf, mixesFacts } from './mixed-facts.ts';
import { agrees, type Quantity, quantitiesOf, withoutQuantities } from './numbers.ts';
import { bearersOf, withoutBearers } from './parties.ts';
import { hasCondition, type Polarity, polaritiesOf } from './polarity.ts';
import { coverageOf, unitsOf } from './words.ts';

export type Unsupported =
  | 'unsupported_words'
  | 'unsupported_number'
  | 'unsupported_name'
  | 'polarity'
  | 'other_party'
  | 'condition_dropped'
  | 'mixed_facts';

export interface Evidence {
  readonly title: string;
  readonly text: string;
}

/** Share of a sentence's content that the article's text must hold by itself, and together with its title. */
const LEAST_BY_TEXT = 0.8;
const LEAST_BY_ALL = 0.9;

/**
 * Small words that turn a sentence into another claim: they must stand in the article's sentence themselves. Each line is one
 * claim; any word of the line will do.
 */
const CLAIMS: readonly RegExp[] = [
  /全部|所有|一律|任何|每个|都能|都可|\b(?:all|every|any|always|entire(?:ly)?|whole)\b/,
  /保证|一定|必定|肯定|绝对|\b(?:guarantee\w*|certainly|definitely|absolutely|promise\w*)\b/,
  /必须|\b(?:must|have to|has to|required?|obliged)\b/,
  /已经|已为|已帮|已给|\b(?:already|just now|(?:have|has|had) (?:now )?been|(?:have|has|i've|we've) \w+ed)\b/,
  /我(?!们)|\b(?:i|i'm|i'll|my|me)\b/,
  /永久|终身|\b(?:forever|lifetime|permanent(?:ly)?)\b/,
  /免费|免运费|包邮|\b(?:free|complimentary|no charge|gratis)\b/,
  /收费|付费|\b(?:charged?|fees?|paid)\b/,
  /之前|以前|\bbefore\b/,
  /之后|以后|\bafter\b/,
  /买家|顾客承担|您承担|\b(?:buyers?|customers? pays?)\b/,
  /卖家|商家|我们承担|本店承担|\b(?:sellers?|shop pays?|we pay)\b/,
  /^(?:是的|对的|可以[,，。]|可以$)|^(?:yes|yep|sure)\b/,
  /增加|提高|延长|\b(?:increas\w*|extend\w*|rais\w*)\b/,
  /减少|降低|缩短|\b(?:decreas\w*|reduc\w*|lower\w*|shorten\w*)\b/,
  /包含|包括|\binclud\w*/,
  /最高|最大|最好|第一|\b(?:best|highest|largest|cheapest)\b/,
  /退还|返还|赔偿|赔付|\b(?:compensat\w*|reimburs\w*)\b/,
  /上午|早上|凌晨|\d ?a\.?m\b|\bmornings?\b/,
  /下午|晚上|傍晚|\d ?p\.?m\b|\b(?:afternoon|evening)s?\b/,
];
/** On which side of something: 付款前 is not 付款后. */
const SIDE = /\p{Script=Han}[前后](?![台排续面提期门缀])/gu;

/** Model numbers, brand words and other Latin names inside Chinese; anything with a digit in it; links and addresses. */
const CODE = /[\w.+-]+@[\w.-]+|https?:\S+|www\.\S+|\b(?=[\w-]*\d)(?=[\w-]*[a-z])[a-z\d][\w-]*\b/gi;
const CAPITALISED = /(?<=[^.!?\s]\s)\p{Lu}[\p{L}\p{N}-]+/gu;

/** null when the passage supports the sentence. `names`: products of the catalogue and the like, as people write them. */
export function unsupportedBy(sentence: string, evidence: Evidence, names: readonly string[] = []): Unsupported | null {
  // What an article says to a model is no knowledge about the shop.
  const known = sentencesOf(evidence.text).filter((part) => !isAddressedToModel(part));
  const text = known.join(' . ');
  const everything = `${normalize(evidence.title)} . ${text}`;
  if (!namesStand(sentence, normalize(sentence), everything, names)) return 'unsupported_name';
  const parts = sentencesOf(sentence);
  for (const said of parts) {
    const unsupported = partUnsupported(said, known, text, everything);
    if (unsupported !== null) return unsupported;
  }
  return parts.length === 0 ? 'unsupported_words' : null;
}

/** Of one part between full stops or semicolons, normalised. */
function partUnsupported(said: string, known: readonly string[], text: string, everything: string): Unsupported | null {
  if (known.includes(said)) return null;
  if (!numbersStand(said, known)) return 'unsupported_number';
  const bare = withoutQuantities(said);
  const byText = coverageOf(bare, text);
  const byAll = coverageOf(bare, everything);
  if (byText.covered < LEAST_BY_TEXT * byText.total || byAll.covered < LEAST_BY_ALL * byAll.total)
    return 'unsupported_words';
  // Nothing but particles and numbers: no statement that could be checked.
  if (byText.total === 0) return 'unsupported_words';
  const closest = closestSentences(said, known);
  if (!claimingParts(said).every((part) => closestSentences(part, known).some((own) => claimsStand(part, own))))
    return 'unsupported_words';
  if (!partiesStand(said, known)) return 'other_party';
  const everywhere = polaritiesOf(text);
  const agreeing = closest.filter((part) => agreesInPolarity(said, polaritiesOf(part), everywhere));
  if (agreeing.length === 0) return 'polarity';
  if (mixesFacts(said, known)) return 'mixed_facts';
  return agreeing.every((part) => dropsCondition(said, part)) ? 'condition_dropped' : null;
}

/** As `partsOf`, and two sentences made one in two again: a claim is looked for where its own words stand. */
function claimingParts(said: string): string[] {
  return partsOf(said).flatMap((part) => {
    const halves = part.split(/\band\b/);
    return halves.every((half) => unitsOf(half).length > 1) ? halves : [part];
  });
}

/** Whether an article's sentence makes every claim that is made, and on the same side of the same things. */
function claimsStand(said: string, part: string): boolean {
  if (CLAIMS.some((claim) => claim.test(said) && !claim.test(part))) return false;
  return (said.match(SIDE) ?? []).every((side) => part.includes(side));
}

function namesStand(sentence: string, said: string, evidence: string, names: readonly string[]): boolean {
  const wanted = [...(sentence.normalize('NFKC').match(CODE) ?? []), ...(sentence.match(CAPITALISED) ?? [])];
  if (/\p{Script=Han}/u.test(said)) wanted.push(...(said.match(/[a-z]{2,}/g) ?? []));
  if (wanted.some((name) => !evidence.includes(normalize(name).replace(/[.,;:!?]+$/, '')))) return false;
  return names.every((name) => {
    const plain = normalize(name);
    return plain === '' || !contains(said, plain) || contains(evidence, plain);
  });
}

/** Latin names at word borders. */
function contains(text: string, name: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(name)) return text.includes(name);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[a-z\d]/.test(before) && !/[a-rt-z\d]/.test(after)) return true;
  }
  return false;
}

/** Each number must stand in the sentence of the article that speaks of the same thing, and be that thing's own. */
function numbersStand(said: string, known: readonly string[]): boolean {
  for (const clause of partsOf(said)) {
    for (const quantity of quantitiesOf(clause)) {
      const holders = known.filter((part) => quantitiesOf(part).some((other) => agrees(quantity, other)));
      if (holders.length === 0) return false;
      const closest = closestSentences(clause, known);
      const holder =
        closest.find((part) => holders.includes(part)) ??
        closestSentences(said, known).find((part) => holders.includes(part));
      if (holder === undefined) return false;
      if (!isItsOwn(quantity, clause, holder)) return false;
    }
  }
  return true;
}

/** The clauses of a sentence; one that says next to nothing by itself is read with the whole. */
function partsOf(said: string): string[] {
  return clausesOf(said).map((clause) => (unitsOf(withoutQuantities(clause)).length < 2 ? said : clause));
}

/** Among several numbers of one kind in the article's sentence, the clause that speaks of the same thing must hold this one. */
function isItsOwn(quantity: Quantity, clause: string, holder: string): boolean {
  const alike = (other: Quantity) => other.unit === quantity.unit && other.value !== quantity.value;
  if (!quantitiesOf(holder).some(alike)) return true;
  let withIt = -1;
  let withAnother = -1;
  for (const part of factsOf(holder)) {
    const quantities = quantitiesOf(part);
    const covered = coverageOf(withoutQuantities(clause), part).covered;
    if (quantities.some((other) => agrees(quantity, other))) withIt = Math.max(withIt, covered);
    else if (quantities.some(alike)) withAnother = Math.max(withAnother, covered);
  }
  return withIt >= withAnother;
}

/** Among the article's sentences that say who bears something, one that speaks most of the same thing must name the same party. */
function partiesStand(said: string, known: readonly string[]): boolean {
  const parties = bearersOf(said);
  if (parties.size === 0) return true;
  const bearing = known.filter((part) => bearersOf(part).size > 0);
  const closest = closestSentences(withoutBearers(said), bearing);
  return [...parties].every((party) => bearing.length === 0 || closest.some((part) => bearersOf(part).has(party)));
}

/** The article's sentences that hold most of what is said; several when they hold the same. */
function closestSentences(said: string, known: readonly string[]): string[] {
  let most = 0;
  let closest: string[] = [];
  const bare = withoutQuantities(said);
  for (const part of known) {
    const { covered } = coverageOf(bare, part);
    if (covered > most) {
      most = covered;
      closest = [part];
    } else if (covered === most) closest.push(part);
  }
  return closest;
}

function agreesInPolarity(
  said: string,
  closest: ReadonlyMap<string, ReadonlySet<Polarity>>,
  everywhere: ReadonlyMap<string, ReadonlySet<Polarity>>,
): boolean {
  for (const [unit, polarities] of polaritiesOf(said)) {
    const known = closest.get(unit) ?? everywhere.get(unit);
    if (known === undefined) continue;
    for (const polarity of polarities) if (!known.has(polarity)) return false;
  }
  return true;
}

/** The article says "if", "only" or "over ¥99", the sentence does not. */
function dropsCondition(said: string, closest: string): boolean {
  if (hasCondition(closest) && !hasCondition(said)) return true;
  const repeated = quantitiesOf(said);
  return quantitiesOf(closest).some(
    (quantity) => quantity.bound === 'least' && !repeated.some((other) => other.value === quantity.value),
  );
}
