/** One gap of a list: what it is about, the article nearest to it, and what can be done. */
import { Button, Card } from 'antd';
import type { ReactNode } from 'react';
import { formatRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { type AnyGap, formOfGap } from './gap-draft.ts';

interface Props {
  readonly gap: AnyGap;
  readonly title: string;
  readonly extra?: ReactNode;
  readonly busy: boolean;
  readonly onDraft: () => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

export function GapCard({ gap, title, extra, busy, onDraft, onEdit, onDismiss, children }: Props) {
  const { t } = useI18n();
  return (
    <Card
      size="small"
      title={title}
      extra={extra}
      className="gap"
      role="article"
      aria-label={title}
      data-testid="gap"
      data-gap={gap.id}
    >
      {children}
      {gap.nearest && (
        <p className="muted" data-testid="gap-nearest">
          {t('gap.nearest')} <a href={formatRoute(['articles', gap.nearest.articleId])}>{gap.nearest.title}</a> (
          {t('gap.likely', { percent: Math.round(gap.nearest.confidence * 100) })})
        </p>
      )}
      <div className="import-actions">
        {gap.status === 'open' && (
          <>
            <Button type="primary" loading={busy} onClick={onDraft} data-testid="gap-draft-now">
              {t(`gap.do.${formOfGap(gap).action}`)}
            </Button>
            <Button disabled={busy} onClick={onEdit} data-testid="gap-draft">
              {t('gap.edit')}
            </Button>
            <Button disabled={busy} onClick={onDismiss} data-testid="gap-dismiss">
              {t('gap.dismiss')}
            </Button>
          </>
        )}
        {gap.articleId && <a href={formatRoute(['articles', gap.articleId])}>{t('gap.openArticle')}</a>}
      </div>
    </Card>
  );
}
