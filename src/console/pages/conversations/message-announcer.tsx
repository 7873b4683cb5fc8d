/** Reads out what others write while one is in the conversation; what one writes oneself one knows. */
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useMe } from '../../session.tsx';
import type { Message } from '../../types.ts';

export function MessageAnnouncer({ messages }: { messages: readonly Message[] }) {
  const { t } = useI18n();
  const me = useMe();
  const heard = useRef(new Set(messages.map(({ messageId }) => messageId)));
  /** Earlier pages that are fetched later are no news. */
  const newest = useRef(messages.at(-1)?.at ?? '');
  const [text, setText] = useState('');
  useEffect(() => {
    const fresh = messages.filter(
      ({ messageId, at, staffId }) => !heard.current.has(messageId) && at >= newest.current && staffId !== me.id,
    );
    for (const { messageId } of messages) heard.current.add(messageId);
    newest.current = messages.at(-1)?.at ?? newest.current;
    if (fresh.length === 0) return;
    setText(
      fresh.map((message) => `${message.authorName ?? t(`author.${message.author}`)}: ${message.text}`).join('\n'),
    );
  }, [messages, me.id, t]);
  return (
    <div aria-live="polite" className="visually-hidden" data-testid="message-announcer">
      {text}
    </div>
  );
}
