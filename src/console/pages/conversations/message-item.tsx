/** One message as it stands in the conversation. */
import { DislikeOutlined, LikeOutlined, LockOutlined, NodeIndexOutlined } from '@ant-design/icons';
import { Button, Popover, Tag, Tooltip } from 'antd';
import { memo } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { clockTime, fullTime } from '../../i18n/times.ts';
import type { Message } from '../../types.ts';

export const MessageItem = memo(function MessageItem({
  message,
  onTrace,
}: {
  message: Message;
  onTrace: (turnId: string) => void;
}) {
  const { t, lang } = useI18n();
  const { author, internal, turnId } = message;
  const kind = internal ? 'note' : author;
  const name = message.authorName ?? t(`author.${author}`);
  return (
    <article
      className={`message message-${kind}`}
      data-testid="message"
      data-author={author}
      data-internal={internal || undefined}
      data-seq={message.seq}
    >
      <div className="message-meta">
        {internal && <LockOutlined aria-hidden />}
        <span>{internal ? `${t('msg.note')} · ${name}` : name}</span>
        <time dateTime={message.at} title={fullTime(lang, message.at)}>
          {clockTime(lang, message.at)}
        </time>
        {message.helpful === true && <Verdict helpful text={t('msg.helpful')} />}
        {message.helpful === false && <Verdict helpful={false} text={t('msg.notHelpful')} />}
        {author === 'assistant' && turnId && (
          <Button
            type="link"
            size="small"
            className="message-why"
            icon={<NodeIndexOutlined />}
            onClick={() => onTrace(turnId)}
            data-testid="message-trace"
          >
            {t('msg.why')}
          </Button>
        )}
      </div>
      <div className="message-bubble">{message.text}</div>
      {message.citations.length > 0 && (
        <div className="message-extras">
          <span className="muted">{t('msg.sources')}</span>
          {message.citations.map((citation) => (
            <Popover
              key={citation.articleId}
              title={citation.title}
              content={<div className="citation-text">{citation.passage}</div>}
              trigger={['click', 'hover']}
            >
              <button type="button" className="citation" data-testid="citation">
                {citation.title}
              </button>
            </Popover>
          ))}
        </div>
      )}
      {message.quickReplies.length > 0 && (
        <div className="message-extras">
          {message.quickReplies.map((reply) => (
            <Tag key={reply.payload} variant="outlined">
              {reply.title}
            </Tag>
          ))}
        </div>
      )}
    </article>
  );
});

function Verdict({ helpful, text }: { helpful: boolean; text: string }) {
  return (
    <Tooltip title={text}>
      <span className={helpful ? 'verdict verdict-yes' : 'verdict verdict-no'} role="img" aria-label={text}>
        {helpful ? <LikeOutlined /> : <DislikeOutlined />}
      </span>
    </Tooltip>
  );
}
