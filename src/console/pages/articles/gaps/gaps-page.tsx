/** What the knowledge lacks: groups of questions that were not answered, and what people answered instead. */
import { App, Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { type DraftedGap, gapsApi, type WireGap } from '../../../api/gaps.ts';
import { useFaultMessage } from '../../../hooks/fault-message.ts';
import { useResource } from '../../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../../hooks/route.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { useClient } from '../../../session.tsx';
import { knowledgeChanged } from '../knowledge-changes.ts';
import { type AnyGap, draftOfGap, formOfGap, masksIn } from './gap-draft.ts';
import { GapEditor } from './gap-editor.tsx';
import { QuestionGap } from './question-gap.tsx';
import { ReplyGap } from './reply-gap.tsx';

const STATUSES = ['open', 'drafted', 'dismissed'] as const;

export function GapsPage() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const [route, go] = useRoute();
  const api = gapsApi(useClient());
  const from = route.query.from === 'replies' ? 'replies' : 'questions';
  const [status, setStatus] = useState<WireGap['status']>('open');
  const questions = useResource(from === 'questions' ? `gaps/${status}` : null, () => api.questions(status));
  const replies = useResource(from === 'replies' ? `replies/${status}` : null, () => api.replies(status));
  const shown = from === 'questions' ? questions : replies;
  const [busy, setBusy] = useState<string | null>(null);
  const [editing, setEditing] = useState<AnyGap | null>(null);

  /** As it stands, of the suggested kind; what personal data was taken out of is worded by a person first. */
  function draft(gap: AnyGap) {
    const draft = draftOfGap(gap, formOfGap(gap));
    if (masksIn(JSON.stringify(draft)).length > 0) setEditing(gap);
    else void run(gap, async () => drafted(await api.draft(gap.id, draft)));
  }
  async function run(gap: AnyGap, work: () => Promise<void>) {
    setBusy(gap.id);
    try {
      await work();
    } catch (fault) {
      sayFault(fault);
    } finally {
      setBusy(null);
      shown.reload();
    }
  }
  function drafted({ article }: DraftedGap) {
    setEditing(null);
    knowledgeChanged();
    shown.reload();
    message.success({
      content: (
        <>
          {t('gap.made')}{' '}
          <Button type="link" size="small" onClick={() => go(formatRoute(['articles', article.id]))}>
            {t('gap.openArticle')}
          </Button>
        </>
      ),
      duration: 6,
    });
  }
  const doing = (gap: AnyGap) => ({
    busy: busy === gap.id,
    onDraft: () => draft(gap),
    onEdit: () => setEditing(gap),
    onDismiss: () => void run(gap, () => api.dismiss(gap.id)),
  });

  return (
    <div className="import" data-testid="gaps">
      <div className="filters">
        <Segmented
          value={from}
          onChange={(next) =>
            go(formatRoute(['articles', 'gaps'], next === 'replies' ? { from: next } : {}), { replace: true })
          }
          options={(['questions', 'replies'] as const).map((value) => ({ value, label: t(`gap.from.${value}`) }))}
          aria-label={t('kb.gaps')}
          data-testid="gap-from"
        />
        <Segmented
          value={status}
          onChange={setStatus}
          options={STATUSES.map((value) => ({ value, label: t(`gap.${value}`) }))}
          aria-label={t('staff.state')}
          data-testid="gap-status"
        />
      </div>
      {from === 'questions' && questions.data && (
        <p className="muted gap-looked">{t('gap.looked', { n: questions.data.questions })}</p>
      )}
      <Fault error={shown.error} retry={shown.reload} />
      {!shown.data && !shown.error && <Skeleton active />}
      {shown.data?.items.length === 0 && (
        <EmptyState title={t('gap.empty')} hint={t(from === 'questions' ? 'gap.emptyHint' : 'gap.emptyRepliesHint')} />
      )}
      {from === 'questions' &&
        questions.data?.items.map((gap) => <QuestionGap key={gap.id} gap={gap} {...doing(gap)} />)}
      {from === 'replies' && replies.data?.items.map((gap) => <ReplyGap key={gap.id} gap={gap} {...doing(gap)} />)}
      {shown.data && shown.data.items.length < shown.data.total && (
        <p className="muted">{t('imp.firstOf', { n: shown.data.items.length, all: shown.data.total })}</p>
      )}
      <GapEditor gap={editing} onClose={() => setEditing(null)} onDrafted={drafted} />
    </div>
  );
}
