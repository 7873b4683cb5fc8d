/** Asks as a visitor would and shows what is found, with scores and what the gate makes of it. */
import { Descriptions, Input } from 'antd';
import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { knowledgeApi } from '../../api/knowledge.ts';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { GateWord } from '../../parts/gate-word.tsx';
import { PassageTable } from '../../parts/passage-table.tsx';
import { useClient } from '../../session.tsx';
import type { SearchResult } from '../../types.ts';

export function HitTest() {
  const { t } = useI18n();
  const client = useClient();
  const [route, go] = useRoute();
  const asked = route.query.text ?? '';
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
      .search(asked)
      .then(
        (found) => current && setResult(found),
        (fault) => current && setError(toApiError(fault)),
      )
      .finally(() => current && setBusy(false));
    return () => {
      current = false;
    };
  }, [asked, client, round]);

  function search(value: string) {
    const trimmed = value.trim();
    if (trimmed === '') return;
    if (trimmed === asked) setRound((n) => n + 1);
    else go(formatRoute(['articles', 'hit-test'], { text: trimmed }), { replace: true });
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
            items={[{ key: 'version', label: t('search.knowledgeVersion'), children: result.knowledgeVersion }]}
          />
        </>
      ) : (
        !error && !busy && <EmptyState title={t('kb.hitEmpty')} />
      )}
    </div>
  );
}
