/** What a person answered in a conversation that was then solved. */
import { maySee } from '../../../access.ts';
import type { WireReplyGap } from '../../../api/gaps.ts';
import { formatRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { fullTime } from '../../../i18n/times.ts';
import { useMe } from '../../../session.tsx';
import { GapCard } from './gap-card.tsx';

interface Props {
  readonly gap: WireReplyGap;
  readonly busy: boolean;
  readonly onDraft: () => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
}

export function ReplyGap({ gap, ...rest }: Props) {
  const { t, lang } = useI18n();
  const me = useMe();
  const time = <time dateTime={gap.at}>{fullTime(lang, gap.at)}</time>;
  return (
    <GapCard gap={gap} title={gap.question} {...rest}>
      <p className="quote pre" data-testid="gap-reply">
        {gap.answer}
      </p>
      <p className="muted">
        {t('gap.repliedBy', { name: gap.by ?? t('conv.someone') })} ·{' '}
        {maySee(me.role, 'conversations') ? (
          <a href={formatRoute(['conversations', gap.conversationId], { list: 'all' })}>{time}</a>
        ) : (
          time
        )}
      </p>
    </GapCard>
  );
}
