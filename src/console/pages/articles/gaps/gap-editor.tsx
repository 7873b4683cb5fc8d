/** A gap finished before it becomes a draft: what is to be made of it, in which words. */
import { Alert, Button, Drawer, Form, Input, Radio } from 'antd';
import { type DraftedGap, gapsApi } from '../../../api/gaps.ts';
import { formatRoute } from '../../../hooks/route.ts';
import { useSubmission } from '../../../hooks/submission.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { useClient } from '../../../session.tsx';
import { LangAndCategory } from '../lang-and-category.tsx';
import { type AnyGap, actionsOf, draftOfGap, formOfGap, type GapForm, masksIn } from './gap-draft.ts';

interface Props {
  /** null = nothing is being finished. */
  readonly gap: AnyGap | null;
  readonly onClose: () => void;
  readonly onDrafted: (drafted: DraftedGap) => void;
}

export function GapEditor({ gap, onClose, onDrafted }: Props) {
  const { t } = useI18n();
  return (
    <Drawer title={t('gap.editTitle')} open={gap !== null} onClose={onClose} size={640} destroyOnHidden>
      {gap && <Editor key={gap.id} gap={gap} onDrafted={onDrafted} />}
    </Drawer>
  );
}

function Editor({ gap, onDrafted }: { gap: AnyGap; onDrafted: (drafted: DraftedGap) => void }) {
  const { t } = useI18n();
  const api = gapsApi(useClient());
  const [form] = Form.useForm<GapForm>();
  const { busy, error, run } = useSubmission();
  const initial = formOfGap(gap);
  const written: GapForm = { ...initial, ...Form.useWatch([], form) };
  const { action } = written;
  const masks = masksIn(JSON.stringify(draftOfGap(gap, written)));
  const needed = [{ required: true, whitespace: true, message: t('kb.required') }];

  async function draft(values: GapForm) {
    await run(async () => {
      onDrafted(await api.draft(gap.id, draftOfGap(gap, { ...initial, ...values })));
    });
  }

  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={draft} data-testid="gap-form">
      <Fault error={error} />
      <Form.Item name="action" label={t('gap.make')}>
        <Radio.Group
          vertical
          options={actionsOf(gap).map((value) => ({ value, label: t(`gap.make.${value}`) }))}
          data-testid="gap-action"
        />
      </Form.Item>
      {action !== 'new_article' && gap.nearest && (
        <p data-testid="gap-target">
          <span className="muted">{t('gap.nearest')}</span>{' '}
          <a href={formatRoute(['articles', gap.nearest.articleId])}>{gap.nearest.title}</a>
        </p>
      )}
      {action === 'new_article' && <LangAndCategory categoryTestId="gap-category" />}
      {action !== 'contradictory_answer' && (
        <>
          <Form.Item name="question" label={t(action === 'new_variant' ? 'gap.wording' : 'kb.question')} rules={needed}>
            <Input maxLength={500} data-testid="gap-question" />
          </Form.Item>
          <Form.Item name="variants" label={t('kb.variants')} extra={t('kb.variantsHint')}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} data-testid="gap-variants" />
          </Form.Item>
        </>
      )}
      {action !== 'new_variant' && (
        <Form.Item
          name="answer"
          label={t('kb.answer')}
          extra={t(action === 'new_article' ? 'gap.answerHint' : 'gap.betterHint')}
        >
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 18 }} maxLength={50_000} data-testid="gap-answer" />
        </Form.Item>
      )}
      {masks.length > 0 && (
        <Form.Item>
          <Alert type="warning" showIcon title={t('gap.masked', { masks: masks.join(' ') })} data-testid="gap-masked" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy} data-testid="gap-make">
        {t(`gap.do.${action}`)}
      </Button>
    </Form>
  );
}
