/** One article: written, changed or deleted. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Card, Skeleton, Tag } from 'antd';
import type { Attribute } from '../../../domain/article.ts';
import { type ArticleDraft, knowledgeApi } from '../../api/knowledge.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useSubmission } from '../../hooks/submission.ts';
import { useVersionedWrite } from '../../hooks/versioned.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ConflictNotice } from '../../parts/conflict-notice.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Page } from '../../parts/page.tsx';
import { useClient } from '../../session.tsx';
import type { Article } from '../../types.ts';
import { changedFields } from '../tickets/changed-fields.ts';
import { AlikeNotice } from './alike-notice.tsx';
import { draftOf, formOf } from './article-draft.ts';
import { ArticleFields } from './article-fields.tsx';
import { knowledgeChanged } from './knowledge-changes.ts';

const LABELS = {
  lang: 'kb.language',
  question: 'kb.question',
  answer: 'kb.answer',
  variants: 'kb.variants',
  category: 'kb.category',
  tags: 'kb.tags',
  audience: 'kb.audience',
  validFrom: 'kb.validFrom',
  validTo: 'kb.validTo',
  attributes: 'kb.attributes',
  liveEdit: 'kb.liveEdit',
} as const satisfies Record<keyof ArticleDraft, string>;

/** `id` null = a new one. */
export function ArticleEditor({ id }: { id: string | null }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = knowledgeApi(useClient());
  const [route, go] = useRoute();
  const article = useResource(id, () => api.get(id ?? ''));
  const adding = useSubmission();
  const leave = () => go(formatRoute(['articles']));

  const write = useVersionedWrite<Article, Partial<ArticleDraft>>({
    write: (change, version) => api.change(id ?? '', change, version),
    onSaved: (saved) => {
      article.put(saved);
      message.success(t('saved'));
      knowledgeChanged();
    },
    onStale: article.put,
  });

  async function add(draft: ArticleDraft) {
    await adding.run(async () => {
      const { validFrom, validTo, ...rest } = draft;
      // A new article has no old values to empty.
      const saved = await api.add({ ...rest, ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) });
      message.success(t('saved'));
      knowledgeChanged();
      // Its own page says which others ask the same.
      if (saved.conflicts.length + saved.duplicates.length > 0) go(formatRoute(['articles', saved.id]));
      else leave();
    });
  }

  async function remove(version: number) {
    try {
      await api.remove(id ?? '', version);
      message.success(t('kb.deleted'));
      knowledgeChanged();
      leave();
    } catch (fault) {
      sayFault(fault);
      article.reload();
    }
  }

  const head = (
    <>
      <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('do.back')} onClick={leave} />
      {t(id ? 'kb.edit' : 'kb.new')}
    </>
  );
  if (id && !article.data) {
    return (
      <Page title={head}>
        {article.error ? <Fault error={article.error} retry={article.reload} /> : <Skeleton active />}
      </Page>
    );
  }
  const { data } = article;
  return (
    <Page
      title={head}
      actions={
        data && (
          <>
            <Tag>{`v${data.version}`}</Tag>
            <Confirm title={t('kb.deleteSure')} description={t('kb.deleteHint')} onConfirm={() => remove(data.version)}>
              <Button danger data-testid="article-delete">
                {t('do.delete')}
              </Button>
            </Confirm>
          </>
        )
      }
    >
      <Card className="narrow">
        {data?.source !== undefined && (
          <p className="muted" data-testid="article-source">
            {t('kb.fromDocument', { document: data.source })}
          </p>
        )}
        {data && <AlikeNotice id={data.id} version={data.version} />}
        <Fault error={adding.error ?? write.error} />
        {write.conflict && data && (
          <ConflictNotice
            rows={(Object.keys(write.conflict.wanted) as (keyof ArticleDraft)[]).map((name) => ({
              label: t(LABELS[name]),
              now: shown(data[name]),
              yours: shown(write.conflict?.wanted[name]),
            }))}
            busy={write.busy}
            onKeepTheirs={write.dismiss}
            onApplyMine={() => void write.save(write.conflict?.wanted ?? {}, data.version)}
          />
        )}
        <ArticleFields
          // The form starts anew from whatever state became the present one; a conflict keeps both sides above it.
          key={data ? data.version : 'new'}
          initial={data ? formOf(data) : newForm(route.query.question)}
          busy={write.busy || adding.busy}
          onSubmit={(form) => {
            const draft = draftOf(form);
            if (!data) void add(draft);
            else {
              const change = changedFields(draftOf(formOf(data)), draft);
              if (Object.keys(change).length > 0) void write.save(change, data.version);
            }
          }}
        />
      </Card>
    </Page>
  );
}

function newForm(question = ''): Parameters<typeof draftOf>[0] {
  return {
    lang: /[\u4e00-\u9fff]/.test(question) || question === '' ? 'zh' : 'en',
    question,
    answer: '',
    variants: '',
    category: '',
    tags: [],
    audience: 'everyone',
    valid: null,
    attributes: [],
    liveEdit: false,
  };
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return '–';
  return value
    .map((item: string | Attribute) =>
      typeof item === 'string' ? item : `${item.product} / ${item.property} = ${item.value}`,
    )
    .join('\n');
}
