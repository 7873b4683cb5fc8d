/** What visitors asked and the knowledge lacks: each group of questions with its examples, and one click to a draft. */
import { App, Button, Card, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { toApiError } from '../../../api/api-error.ts';
import { gapsApi, type WireGap } from '../../../api/gaps.ts';
import { useResource } from '../../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { useClient } from '../../../session.tsx';
import { knowledgeChanged } from '../knowledge-changes.ts';

const EXAMPLES = 5;

export function GapList() {
  const { t, explain } = useI18n();
  const { message } = App.useApp();
  const [, go] = useRoute();
  const api = gapsApi(useClient());
  const [status, setStatus] = useState<WireGap['status']>('open');
  const gaps = useResource(`gaps/${status}`, () => api.list(status));
  const [busy, setBusy] = useState<string | null>(null);

  async function act(id: string, work: () => Promise<void>) {
    setBusy(id);
    try {
      await work();
    } catch (fault) {
      message.error(explain(toApiError(fault)));
    } finally {
      setBusy(null);
      gaps.reload();
    }
  }
  const draft = (gap: WireGap) =>
    act(gap.id, async () => {
      const { article } = await api.draft(gap.id);
      knowledgeChanged();
      go(formatRoute(['articles', article.id]));
    });

  return (
    <div className="import" data-testid="gaps">
      <div className="filters">
        <Segmented
          value={status}
          onChange={setStatus}
          options={(['open', 'drafted', 'dismissed'] as const).map((value) => ({ value, label: t(`gap.${value}`) }))}
          data-testid="gap-status"
        />
        {gaps.data && <span className="muted">{t('gap.looked', { n: gaps.data.questions })}</span>}
      </div>
      <Fault error={gaps.error} retry={gaps.reload} />
      {!gaps.data && !gaps.error && <Skeleton active />}
      {gaps.data?.items.length === 0 && <EmptyState title={t('gap.empty')} hint={t('gap.emptyHint')} />}
      {gaps.data?.items.map((gap) => (
        <Card
          key={gap.id}
          size="small"
          title={gap.question}
          extra={<Tag variant="filled">{t(`gap.${gap.action}`)}</Tag>}
          data-testid="gap"
          data-gap={gap.id}
        >
          <p className="muted">
            {t('gap.size', { n: gap.size, conversations: gap.conversations })} ·{' '}
            {t('gap.counts', {
              unanswered: gap.counts.unanswered,
              clarified: gap.counts.clarified,
              down: gap.counts.downVoted,
            })}
          </p>
          <ul className="gap-examples">
            {gap.examples.slice(0, EXAMPLES).map((example) => (
              <li key={example.turnId}>{example.text}</li>
            ))}
          </ul>
          {gap.nearest && (
            <p className="muted">
              {t('gap.nearest')} <a href={formatRoute(['articles', gap.nearest.articleId])}>{gap.nearest.title}</a> (
              {gap.nearest.confidence.toFixed(2)})
            </p>
          )}
          <div className="import-actions">
            {gap.status === 'open' && (
              <>
                <Button
                  type="primary"
                  loading={busy === gap.id}
                  onClick={() => void draft(gap)}
                  data-testid="gap-draft"
                >
                  {t(`gap.do.${gap.action}`)}
                </Button>
                <Button onClick={() => void act(gap.id, () => api.dismiss(gap.id))} data-testid="gap-dismiss">
                  {t('gap.dismiss')}
                </Button>
              </>
            )}
            {gap.articleId && <a href={formatRoute(['articles', gap.articleId])}>{t('gap.openArticle')}</a>}
          </div>
        </Card>
      ))}
    </div>
  );
}
