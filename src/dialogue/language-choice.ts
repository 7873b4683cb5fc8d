/** Which language the conversation goes on in. */
import type { DialogueState } from '../domain/dialogue.ts';
import type { Lang } from '../domain/language.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { CompiledFlow, Step } from './flow.ts';

/**
 * The visitor's language, unless the utterance says too little about it: an order number, "ok", or an address given to an
 * English flow in Chinese.
 */
export function nextLang(
  state: DialogueState,
  said: Understanding,
  at: { flow: CompiledFlow; step: Step } | null,
): Lang {
  if (said.lang === 'mixed') return state.lastReply.length > 0 ? state.lang : mostly(said.text);
  if (said.lang === state.lang) return state.lang;
  const asked = at?.step.kind === 'collect' ? at.flow.slots.get(at.step.slot) : undefined;
  if (asked?.source.kind === 'text') return state.lang;
  if (said.lang === 'zh') return 'zh';
  let rest = said.text;
  for (const entity of [...said.entities].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, entity.start) + rest.slice(entity.end);
  // From the start of a run only: begun anywhere, 8 KB without a space would hold the event loop for 40 ms.
  const words = rest.replace(/(?<!\S)\S+:\/\/\S+|www\.\S+/gi, ' ').match(/[a-z][a-z']+/gi) ?? [];
  // In the middle of a flow a couple of Latin words are a name, a title or a model rather than another language.
  const needed = at !== null ? 4 : state.lastReply.length > 0 ? 2 : 1;
  return words.length >= needed ? 'en' : state.lang;
}

/** Of a text in both languages: a Latin word carries about as much as two characters. */
function mostly(text: string): Lang {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z][a-z']+/gi)?.length ?? 0;
  return 2 * words > han ? 'en' : 'zh';
}
