/** The articles by search and filters; edits that visitors do not get yet are marked. */
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { CATEGORY_TITLES } from '../../../domain/category-titles.ts';
import { knowledgeApi } from '../../api/knowledge.ts';
import { useListRoute } from '../../hooks/list-route.ts';
import { useNow } from '../../hooks/now.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortTime } from '../../i18n/times.ts';
import { useNames } from '../../names.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { LEAD, ListTable } from '../../parts/list-table.tsx';
import { NameSelect } from '../../parts/name-select.tsx';
import { useClient } from '../../session.tsx';
import type { Article } from '../../types.ts';
import { DeleteMany } from './delete-many.tsx';
import { onKnowledgeChange } from './knowledge-changes.ts';

/** The largest page there is. */
const MARKED_AT_ONCE = 200;
/** Marks of more than these are not looked for: the filter shows them all. */
const MOST_MARKED = 1_000;

export function ArticleTable() {
  const { t, lang } = useI18n();
  const now = useNow();
  const names = useNames();
  const api = knowledgeApi(useClient());
  const [, go] = useRoute();
  const list = useListRoute(['articles']);
  const { filters } = list;
  const set = (change: Parameters<typeof list.set>[0]) => {
    setPicked([]);
    list.set(change);
  };
  const [q, setQ] = useState(filters.q ?? '');
  const articles = useResource(list.key, () => api.list(list.query));
  // Which of them wait for publishing; the list itself does not say.
  const unpublished = useResource(JSON.stringify(filters), async () => {
    const ids = new Set<string>();
    for (let offset = 0; filters.unpublished !== 'true' && offset < MOST_MARKED; offset += MARKED_AT_ONCE) {
      const { items } = await api.list({ ...filters, unpublished: true, limit: MARKED_AT_ONCE, offset });
      for (const { id } of items) ids.add(id);
      if (items.length < MARKED_AT_ONCE) break;
    }
    return ids;
  });
  const isWaiting = (id: string) => filters.unpublished === 'true' || unpublished.data?.has(id) === true;
  const [picked, setPicked] = useState<readonly Article[]>([]);
  const { reload } = articles;
  const { reload: reloadWaiting } = unpublished;
  useEffect(
    () =>
      onKnowledgeChange(() => {
        reload();
        reloadWaiting();
      }),
    [reload, reloadWaiting],
  );

  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() => go(formatRoute(['articles', 'new']))}
      data-testid="article-new"
    >
      {t('kb.new')}
    </Button>
  );

  return (
    <>
      <div className="filters">
        <Input.Search
          searchIcon={<SearchOutlined aria-label={t('do.search')} />}
          allowClear
          value={q}
          placeholder={t('kb.searchHint')}
          aria-label={t('do.search')}
          onChange={(event) => setQ(event.target.value)}
          onSearch={(value) => set({ q: value.trim() || undefined })}
          className="filter-wide"
          data-testid="article-search"
        />
        <Select
          allowClear
          placeholder={t('kb.language')}
          aria-label={t('kb.language')}
          value={filters.lang ?? null}
          onChange={(value: string | null | undefined) => set({ lang: value ?? undefined })}
          options={[
            { value: 'zh', label: t('lang.zh') },
            { value: 'en', label: t('lang.en') },
          ]}
          className="filter"
        />
        <NameSelect
          allowClear
          value={filters.category}
          known={Object.keys(CATEGORY_TITLES)}
          titleOf={names.category}
          placeholder={t('kb.category')}
          aria-label={t('kb.category')}
          className="filter"
          onChange={(category) => set({ category })}
        />
        <Checkbox
          checked={filters.unpublished === 'true'}
          onChange={(event) => set({ unpublished: event.target.checked ? 'true' : undefined })}
        >
          {t('kb.onlyUnpublished')}
        </Checkbox>
        <span className="filters-end">{add}</span>
      </div>
      <Fault error={articles.error} retry={reload} />
      <DeleteMany
        // What was picked under other filters is picked no more.
        key={JSON.stringify(filters)}
        picked={picked}
        total={articles.data?.total ?? 0}
        filters={filters}
        onDone={() => setPicked([])}
      />
      <ListTable<Article>
        rowKey="id"
        rowSelection={{
          selectedRowKeys: picked.map(({ id }) => id),
          onChange: (_, rows) => setPicked(rows),
          preserveSelectedRowKeys: true,
          // Beside a box is not a click on the row.
          onCell: () => ({ onClick: (event) => event.stopPropagation() }),
          getCheckboxProps: ({ question }) => ({ 'aria-label': t('kb.pick', { question }) }) as object,
        }}
        loading={articles.loading && !articles.data}
        dataSource={articles.data?.items as Article[] | undefined}
        scroll={{ x: 760 }}
        onRow={(article) =>
          ({
            className: 'clickable',
            onClick: () => go(formatRoute(['articles', article.id])),
            'data-testid': 'article-row',
            'data-article': article.id,
          }) as object
        }
        pagination={list.pagination(articles.data?.total)}
        locale={{
          emptyText: list.isFiltered ? (
            <EmptyState title={t('kb.emptyFilter')} />
          ) : (
            <EmptyState title={t('kb.empty')} hint={t('kb.emptyHint')}>
              {add}
            </EmptyState>
          ),
        }}
        columns={[
          {
            title: t('kb.question'),
            dataIndex: 'question',
            className: LEAD,
            render: (question: string, article) => (
              <>
                <a href={formatRoute(['articles', article.id])}>{question}</a>{' '}
                {isWaiting(article.id) && (
                  <Tag color="orange" variant="filled" data-testid="unpublished">
                    {t('kb.unpublished')}
                  </Tag>
                )}
                <div className="muted one-line">{article.answer}</div>
              </>
            ),
          },
          { title: t('kb.category'), dataIndex: 'category', width: 140, ellipsis: true, render: names.category },
          {
            title: t('kb.language'),
            dataIndex: 'lang',
            width: 110,
            render: (value: 'zh' | 'en') => t(`lang.${value}`),
          },
          {
            title: t('kb.variants'),
            width: 150,
            render: (_, article) => (
              <span className="muted">{t('kb.variantCount', { n: article.variants.length + 1 })}</span>
            ),
          },
          {
            title: t('kb.updated'),
            dataIndex: 'updatedAt',
            width: 100,
            render: (at: string) => <time dateTime={at}>{shortTime(lang, at, now)}</time>,
          },
        ]}
      />
    </>
  );
}
