/**
 * Where one writes to the visitor, or a note for the team. Enter sends unless an input method is composing: there the
 * Enter belongs to the word being written. Drafts outlive leaving the conversation and a session that ended.
 */
import { Alert, Button, Input, Segmented } from 'antd';
import { type ComponentRef, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MAX_TEXT_BYTES, utf8Length } from '../../../protocol/text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useLiveValue } from '../../live/live.tsx';
import { useMe } from '../../session.tsx';
import type { StaffConversation } from '../../types.ts';
import { HEADING } from './conversation-head.tsx';

/** "Typing" is renewed at most this often, and taken back after this long without a key. */
const TYPING_RENEW_MS = 3_000;

const drafts = new Map<string, string>();

export function ReplyBox({ conversation }: { conversation: StaffConversation }) {
  const { t } = useI18n();
  const me = useMe();
  const { store } = useLiveValue();
  const { id, holder, assignee } = conversation;
  const maySpeak = holder === 'human' && assignee === me.id;
  const [wanted, setWanted] = useState<'reply' | 'note'>('reply');
  const mode = maySpeak ? wanted : 'note';
  const [text, setText] = useState(drafts.get(id) ?? '');
  const typingSince = useRef(0);
  const typingTimer = useRef<number | undefined>(undefined);
  const bytes = utf8Length(text);
  const tooLong = bytes > MAX_TEXT_BYTES;

  const box = useRef<ComponentRef<typeof Input.TextArea>>(null);
  const couldSpeak = useRef(maySpeak);

  useEffect(() => () => window.clearTimeout(typingTimer.current), []);
  // The button that took the conversation is gone, and its focus with it: here is where one goes on.
  useEffect(() => {
    if (maySpeak && !couldSpeak.current && document.activeElement === document.body) box.current?.focus();
    couldSpeak.current = maySpeak;
  }, [maySpeak]);

  function stopTyping() {
    window.clearTimeout(typingTimer.current);
    if (typingSince.current > 0) store.typing(id, false);
    typingSince.current = 0;
  }

  function write(next: string) {
    setText(next);
    drafts.set(id, next);
    if (mode !== 'reply' || next === '') {
      stopTyping();
      return;
    }
    const now = performance.now();
    if (typingSince.current === 0 || now - typingSince.current > TYPING_RENEW_MS) {
      store.typing(id, true);
      typingSince.current = now;
    }
    window.clearTimeout(typingTimer.current);
    typingTimer.current = window.setTimeout(stopTyping, TYPING_RENEW_MS);
  }

  function send() {
    const trimmed = text.trim();
    if (trimmed === '' || tooLong) return;
    void store.send(id, trimmed, mode === 'note');
    stopTyping();
    setText('');
    drafts.delete(id);
  }

  function key(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Safari ends the composition before this event comes and tells by the key code alone.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    // Between here and the buttons of the head lie all the messages.
    if (event.key === 'Escape' && !composing) document.getElementById(HEADING)?.focus();
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  }

  const why = maySpeak
    ? null
    : holder === 'closed'
      ? t('reply.closed')
      : holder === 'human'
        ? t('reply.otherHolds')
        : t('reply.takeFirst');
  return (
    <footer className={mode === 'note' ? 'reply reply-note' : 'reply'}>
      {why && <Alert type="info" title={why} className="reply-why" />}
      <Input.TextArea
        ref={box}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={key}
        onBlur={stopTyping}
        placeholder={t(mode === 'note' ? 'reply.notePlaceholder' : 'reply.placeholder')}
        aria-label={t(mode === 'note' ? 'reply.note' : 'reply.reply')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={tooLong ? 'error' : undefined}
        variant="borderless"
        data-testid="reply-input"
      />
      <div className="reply-bar">
        <Segmented
          size="small"
          value={mode}
          onChange={setWanted}
          options={[
            { value: 'reply', label: t('reply.reply'), disabled: !maySpeak },
            { value: 'note', label: t('reply.note') },
          ]}
          data-testid="reply-mode"
        />
        {tooLong && <span className="danger">{t('reply.tooLong', { n: bytes.toLocaleString() })}</span>}
        <Button type="primary" onClick={send} disabled={text.trim() === '' || tooLong} data-testid="reply-send">
          {t(mode === 'note' ? 'reply.saveNote' : 'reply.send')}
        </Button>
      </div>
    </footer>
  );
}
