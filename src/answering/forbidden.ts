/** What no answer may hold, whatever a passage says: markup, another speaker's turn, the instructions. */
import { normalize } from '../text/normalize.ts';
import { isAddressedToModel } from './support/injection.ts';

export type Forbidden = 'markup' | 'role_marker' | 'leak' | 'addressed_to_model';

const MARKUP =
  /<\/?[a-z!][^>]*>?|&(?:lt|gt|#\d+|#x[\da-f]+);|\]\(|!\[|\[[^\]]*\]:|`|\*\*|__|~~|\*[^*\s][^*]*\*|^\s*>|\|[^|]*\||[\u202a-\u202e\u2066-\u2069]|^#{1,6}\s|\{\{|javascript:|data:[a-z]+\/|vbscript:|\bon(?:click|error|load)\s*=/im;
const LINK = /(?:https?:\/\/|www\.)[^\s，。；）)]+/gi;
const ROLE =
  /<\|[a-z_]+\|>|\[\/?(?:INST|SYS)\]|<<SYS>>|^\s*(?:system|user|assistant|human|visitor|ai|系统|用户|助手|访客|客户|顾客)\s*[:：]|###\s*(?:instruction|response|system|user)/im;

/** Words of the instructions in a row that nobody writes by chance. */
const REPEATED_WORDS = 7;

export interface Secrets {
  readonly boundary: string;
  /** The system message as it was sent. */
  readonly instructions: string;
}

/** null when a sentence holds nothing forbidden. `article`: the cited text, whose own links may be repeated. */
export function forbiddenIn(sentence: string, article: string, secrets: Secrets): Forbidden | null {
  if (repeats(sentence, secrets, article)) return 'leak';
  if (ROLE.test(sentence)) return 'role_marker';
  if (MARKUP.test(sentence)) return 'markup';
  for (const link of sentence.match(LINK) ?? []) {
    if (!article.includes(link.replace(/[.,;!?]+$/, ''))) return 'markup';
  }
  return isAddressedToModel(sentence) ? 'addressed_to_model' : null;
}

function repeats(sentence: string, { boundary, instructions }: Secrets, article: string): boolean {
  // Half of the boundary is as telling as all of it.
  for (let at = 0; at + 12 <= boundary.length; at += 4) if (sentence.includes(boundary.slice(at, at + 12))) return true;
  const words = (text: string): string[] => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = words(sentence);
  const sent = ` ${words(instructions).join(' ')} `;
  const known = ` ${words(article).join(' ')} `;
  for (let at = 0; at + REPEATED_WORDS <= said.length; at++) {
    const run = ` ${said.slice(at, at + REPEATED_WORDS).join(' ')} `;
    if (sent.includes(run) && !known.includes(run)) return true;
  }
  return false;
}
