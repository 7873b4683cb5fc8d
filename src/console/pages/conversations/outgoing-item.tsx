/** A message of one's own on its way: being sent, or failed and waiting for a decision. */
import { Button } from 'antd';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Outgoing } from '../../live/thread.ts';

interface Props {
  readonly outgoing: Outgoing;
  readonly onRetry: (clientMessageId: string) => void;
  readonly onDiscard: (clientMessageId: string) => void;
}

export function OutgoingItem({ outgoing, onRetry, onDiscard }: Props) {
  const { t, explain } = useI18n();
  const { clientMessageId, status, error } = outgoing;
  return (
    <article
      className={`message message-${outgoing.internal ? 'note' : 'human'} message-outgoing`}
      data-testid="message-outgoing"
      data-status={status}
    >
      <div className="message-bubble">{outgoing.text}</div>
      <div className="message-meta">
        {status === 'sending' && <span>{t('msg.sending')}</span>}
        {error && (
          <>
            <span className="danger" role="alert">
              {t('msg.failed', { reason: explain(error) })}
            </span>
            <Button size="small" type="link" onClick={() => onRetry(clientMessageId)} data-testid="message-retry">
              {t('msg.retry')}
            </Button>
            <Button size="small" type="link" onClick={() => onDiscard(clientMessageId)} data-testid="message-discard">
              {t('msg.discard')}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}
