/** "Was this helpful?" under an answer that has citations; after a no, room for what was missing. */
import { button, el, setText } from '../dom.ts';
import type { Texts } from '../i18n.ts';
import { icon } from '../icons.ts';
import { cleanText } from '../wire.ts';
import type { Actions } from './look.ts';

/** The visitor's verdicts by messageId, so that a redrawn row (language switch) keeps its answer. */
export type Verdicts = Map<string, boolean>;

export function makeVerdict(messageId: string, verdicts: Verdicts, texts: Texts, actions: Actions): HTMLElement {
  const note = el('div', { class: 'verdict-note', role: 'status', hidden: true });
  const say = (text: string) => {
    setText(note, text);
    note.hidden = text === '';
  };
  const judge = (helpful: boolean) => {
    verdicts.set(messageId, helpful);
    press();
    say('');
    comment.hidden = helpful;
    if (!helpful) {
      input.focus({ preventScroll: true });
      comment.scrollIntoView({ block: 'nearest' });
    }
    void actions.feedback(messageId, helpful).then((outcome) => {
      if (outcome.ok) {
        if (helpful) say(texts.thanks);
        return;
      }
      verdicts.delete(messageId);
      press();
      comment.hidden = true;
      say(texts.feedbackFailed);
    });
  };
  const yes = button({ class: 'thumb' }, () => judge(true), icon('up'), texts.helpful);
  const no = button({ class: 'thumb' }, () => judge(false), icon('downvote'), texts.notHelpful);
  const press = () => {
    const verdict = verdicts.get(messageId);
    yes.setAttribute('aria-pressed', String(verdict === true));
    no.setAttribute('aria-pressed', String(verdict === false));
  };
  press();

  const input = el('textarea', {
    rows: 1,
    maxlength: 1000,
    placeholder: texts.commentAsk,
    'aria-label': texts.commentLabel,
  });
  const submit = () => {
    const text = cleanText(input.value);
    if (text === '') return;
    void actions.feedback(messageId, false, text).then((outcome) => {
      say(outcome.ok ? texts.commentSent : texts.feedbackFailed);
      comment.hidden = outcome.ok;
      if (outcome.ok) input.value = '';
    });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  const comment = el(
    'div',
    { class: 'comment', hidden: true },
    input,
    button({ class: 'pill' }, submit, texts.commentSend),
  );
  return el('div', { class: 'verdict', role: 'group', 'aria-label': texts.helpfulAsk }, yes, no, comment, note);
}
