/** What was talked about, for questions that lean on it: "运费谁出" in the middle of a return asks about returns. */
import type { DialogueState } from '../domain/dialogue.ts';

const MOST = 4;

/** `state` with what was just asked, or the title of what was just started, as the last thing talked about. */
export function talkedAbout(state: DialogueState, text: string): DialogueState {
  return { ...state, questions: [...state.questions, text].slice(-MOST) };
}
