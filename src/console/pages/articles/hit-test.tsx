/**
 * Asks as a visitor would and shows what is found, with scores and what the gate makes of it: of what is published, or of the draft
 * before it is. Everything asked is in the address.
 */
import { Descriptions, Input, Segmented, Select, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { CATEGORY_TITLES } from '../../../domain/category-titles.ts';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { knowledgeApi } from '../../api/knowledge.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNames } from '../../names.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { GateWord } from '../../parts/gate-word.tsx';
import { NameSelect } from '../../parts/name-select.tsx';
import { PassageTable } from '../../parts/passage-table.tsx';
import { useClient } from '../../session.tsx';
import type { Lang, SearchResult } from '../../types.ts';

export function HitTest() {
  const { t } = useI18n();
  const names = useNames();
  const client = useClient();
  const [route, go] = useRoute();
  const { query } = route;
  const asked = query.text ?? '';
  const lang = query.lang === 'zh' || query.lang === 'en' ? query.lang : undefined;
  const { category, audience } = query;
  const isDraft = query.of === 'draft';
  const [whom, setWhom] = useState(audience ?? '');
  const [text, setText] = useState(asked);
  const [result, setResult] = useState<SearchResult | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same question again.
  useEffect(() => {
    if (asked === '') return;
    let current = true;
    setBusy(true);
    setError(null);
    knowledgeApi(client)
      .search({ text: asked, lang, category, audience, draft: isDraft })
      .then(
        (found) => current && setResult(found),
        (fault) => current && setError(toApiError(fault)),
      )
      .finally(() => current && setBusy(false));
    return () => {
      current = false;
    };
  }, [asked, lang, category, audience, isDraft, client, round]);

  function search(value: string) {
    const trimmed = value.trim();
    if (trimmed === '') return;
    if (trimmed === asked) setRound((n) => n + 1);
    else set({ text: trimmed });
  }

  function set(change: Readonly<Record<string, string | undefined>>) {
    go(formatRoute(['articles', 'hit-test'], { ...query, ...change }), { replace: true });
  }

  return (
    <div className="hit-test">
      <Input.Search
        size="large"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={search}
        enterButton={t('kb.hitTest')}
        placeholder={t('kb.hitHint')}
        aria-label={t('kb.hitHint')}
        loading={busy}
        autoFocus
        data-testid="hit-test-input"
      />
      <div className="filters">
        <Segmented
          value={isDraft ? 'draft' : 'published'}
          onChange={(value) => {
            // What was found in the one is nothing found in the other.
            setResult(null);
            set({ of: value === 'draft' ? 'draft' : undefined });
          }}
          options={[
            { value: 'published', label: t('kb.hitPublished') },
            { value: 'draft', label: t('kb.hitDraft') },
          ]}
          data-testid="hit-test-of"
        />
        <Select
          allowClear
          placeholder={t('kb.language')}
          aria-label={t('kb.language')}
          value={lang ?? null}
          onChange={(value: Lang | null | undefined) => set({ lang: value ?? undefined })}
          options={[
            { value: 'zh', label: t('lang.zh') },
            { value: 'en', label: t('lang.en') },
          ]}
          className="filter"
        />
        <NameSelect
          allowClear
          value={category}
          known={Object.keys(CATEGORY_TITLES)}
          titleOf={names.category}
          placeholder={t('kb.category')}
          aria-label={t('kb.category')}
          className="filter"
          onChange={(value) => set({ category: value })}
        />
        <Input
          allowClear
          value={whom}
          maxLength={64}
          placeholder={t('kb.hitAudience')}
          aria-label={t('kb.hitAudience')}
          className="filter"
          onChange={(event) => setWhom(event.target.value)}
          onBlur={() => set({ audience: whom.trim() || undefined })}
          onPressEnter={() => set({ audience: whom.trim() || undefined })}
          data-testid="hit-test-audience"
        />
      </div>
      {isDraft && <p className="muted">{t('kb.hitDraftHint')}</p>}
      <Fault error={error} retry={() => setRound((n) => n + 1)} />
      {result ? (
        <>
          <GateWord
            outcome={result.outcome.kind}
            confidence={result.outcome.confidence}
            threshold={result.gate.threshold}
            gate={result.gate.version}
          />
          <PassageTable passages={result.passages} linked />
          <Descriptions
            size="small"
            items={[
              {
                key: 'version',
                label: t('search.knowledgeVersion'),
                children: isDraft ? t('kb.hitDraft') : result.knowledgeVersion,
              },
            ]}
          />
        </>
      ) : (
        !error && (busy ? <Skeleton active /> : <EmptyState title={t('kb.hitEmpty')} />)
      )}
    </div>
  );
}
