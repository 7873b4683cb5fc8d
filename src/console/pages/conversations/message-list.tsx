/** The messages, kept at the bottom while one reads there, and left alone while one reads further up. */
import { Button } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { dayName } from '../../i18n/times.ts';
import { merged, type Thread } from '../../live/thread.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { MessageItem } from './message-item.tsx';
import { OutgoingItem } from './outgoing-item.tsx';

/** Closer to the end than this counts as reading the end. */
const AT_END_PX = 60;

interface Props {
  readonly thread: Thread;
  readonly typing: boolean;
  readonly onEarlier: () => Promise<void>;
  readonly onRetry: (clientMessageId: string) => void;
  readonly onDiscard: (clientMessageId: string) => void;
  readonly onTrace: (turnId: string) => void;
}

export function MessageList({ thread, typing, onEarlier, onRetry, onDiscard, onTrace }: Props) {
  const { t, lang } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [unread, setUnread] = useState(false);
  const [loading, setLoading] = useState(false);
  const messages = merged(thread);
  const last = `${messages.at(-1)?.messageId}/${thread.outgoing.length}/${typing}`;
  const now = new Date();

  const ownBefore = useRef(0);

  const toEnd = useCallback(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something was added at the end.
  useLayoutEffect(() => {
    // What one just sent oneself is always worth seeing.
    const sent = thread.outgoing.length > ownBefore.current;
    ownBefore.current = thread.outgoing.length;
    if (atEnd.current || sent) toEnd();
    else setUnread(true);
  }, [last]);

  // The reply box grows with its text and takes room from here; the end stays in sight.
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [toEnd]);

  function scrolled() {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < AT_END_PX;
    if (atEnd.current) setUnread(false);
  }

  async function earlier() {
    const before = box.current?.scrollHeight ?? 0;
    setLoading(true);
    await onEarlier().catch(() => undefined);
    setLoading(false);
    // What was read stays where it was.
    requestAnimationFrame(() => {
      if (box.current) box.current.scrollTop += box.current.scrollHeight - before;
    });
  }

  return (
    <div className="messages-frame">
      <MessageAnnouncer messages={messages} />
      {/* New messages are told by the announcer alone: a log would also read buttons and one's own words. */}
      <div
        className="messages"
        ref={box}
        onScroll={scrolled}
        role="log"
        aria-live="off"
        aria-label={t('conv.messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
      >
        {thread.visible.base > 0 && (
          <Button size="small" className="centered-button" loading={loading} onClick={earlier}>
            {t('conv.earlier')}
          </Button>
        )}
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const newDay = !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
          return (
            <div key={message.messageId}>
              {newDay && <div className="message-day">{dayName(lang, message.at, now)}</div>}
              <MessageItem message={message} onTrace={onTrace} />
            </div>
          );
        })}
        {thread.outgoing.map((out) => (
          <OutgoingItem key={out.clientMessageId} outgoing={out} onRetry={onRetry} onDiscard={onDiscard} />
        ))}
        {typing && (
          <div className="message-typing" data-testid="visitor-typing">
            {t('conv.visitorTyping')}
          </div>
        )}
      </div>
      {unread && (
        <Button type="primary" size="small" shape="round" className="messages-new" onClick={toEnd}>
          {t('conv.newBelow')} ↓
        </Button>
      )}
    </div>
  );
}
