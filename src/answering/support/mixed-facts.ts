/**
 * Two facts made one: "card refunds take 5 days, balance refunds are instant" holds every word of "card refunds are instant". What is
 * said is compared with the one clause that is most like it: words of another clause in the place of its own are a mixture.
 */
import { clausesOf } from './clauses.ts';
import { quantitiesOf, withoutQuantities } from './numbers.ts';
import { unitsOf } from './words.ts';

/** Both sides tell a fact of their own when both count something: "2 days in the east and 3 to 5 days elsewhere". */
const AND = /\band\b|并且?|而且|同时/;

/** `said`, `known`: normalised sentences; every word of the first stands somewhere in the others. */
export function mixesFacts(said: string, known: readonly string[]): boolean {
  const facts = known.flatMap(factsOf).map(wordsOf);
  return factsOf(said).some((part) => isMixed(wordsOf(part), facts));
}

function isMixed(said: ReadonlySet<string>, facts: readonly ReadonlySet<string>[]): boolean {
  const shared = (fact: ReadonlySet<string>) => [...fact].filter((unit) => said.has(unit)).length;
  const most = Math.max(0, ...facts.map(shared));
  // With nothing in common no fact is meant more than another.
  if (most === 0) return false;
  const closest = facts.filter((fact) => shared(fact) === most);
  return closest.every((own) => {
    const isLeftOut = [...own].some((unit) => !said.has(unit));
    const others = facts.filter((fact) => fact !== own);
    return isLeftOut && [...said].some((unit) => !own.has(unit) && others.some((fact) => fact.has(unit)));
  });
}

const wordsOf = (fact: string): ReadonlySet<string> => new Set(unitsOf(withoutQuantities(fact)));

/** Clauses of a normalised sentence, those with several counted facts in their parts. */
export function factsOf(sentence: string): string[] {
  return clausesOf(sentence).flatMap((clause) => {
    const parts = clause.split(AND);
    const counts = parts.length > 1 && parts.every((part) => quantitiesOf(part).length > 0);
    return counts ? parts : [clause];
  });
}
