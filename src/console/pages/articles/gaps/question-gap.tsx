/** A group of questions that were not answered well. */
import { Tag } from 'antd';
import type { WireGap } from '../../../api/gaps.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { GapCard } from './gap-card.tsx';

interface Props {
  readonly gap: WireGap;
  readonly busy: boolean;
  readonly onDraft: () => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
}

export function QuestionGap({ gap, ...rest }: Props) {
  const { t } = useI18n();
  const { unanswered, clarified, downVoted: down } = gap.counts;
  return (
    <GapCard gap={gap} title={gap.question} extra={<Tag variant="filled">{t(`gap.${gap.action}`)}</Tag>} {...rest}>
      <p className="muted">
        {t('gap.size', { n: gap.size, conversations: gap.conversations })} ·{' '}
        {t('gap.counts', { unanswered, clarified, down })}
      </p>
      <ul className="gap-examples">
        {gap.examples.map((example) => (
          <li key={example.turnId}>{example.text}</li>
        ))}
      </ul>
    </GapCard>
  );
}
