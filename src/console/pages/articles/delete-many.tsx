/** Deletes the articles that were picked, or all that the filters show; what was changed meanwhile is left and told. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { knowledgeApi } from '../../api/knowledge.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useClient } from '../../session.tsx';
import type { Article } from '../../types.ts';
import { knowledgeChanged } from './knowledge-changes.ts';

const AT_ONCE = 4;
const PAGE = 200;

interface Props {
  readonly picked: readonly Article[];
  /** How many the filters show in all. */
  readonly total: number;
  readonly filters: Readonly<Record<string, string | undefined>>;
  readonly onDone: () => void;
}

export function DeleteMany({ picked, total, filters, onDone }: Props) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = knowledgeApi(useClient());
  const [isAll, setIsAll] = useState(false);
  /** null: nothing is being deleted. */
  const [done, setDone] = useState<number | null>(null);
  if (picked.length === 0) return null;
  const count = isAll ? total : picked.length;

  async function everything(): Promise<readonly Article[]> {
    const found: Article[] = [];
    for (;;) {
      const { items, total: all } = await api.list({ ...filters, limit: PAGE, offset: found.length });
      found.push(...items);
      if (items.length === 0 || found.length >= all) return found;
    }
  }

  async function remove() {
    setDone(0);
    let deleted = 0;
    let changed = 0;
    try {
      const rest = [...(isAll ? await everything() : picked)];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
            try {
              await api.remove(next.id, next.version);
              setDone(++deleted);
            } catch (fault) {
              const { code } = toApiError(fault);
              if (code === 'stale_version') changed++;
              else if (code !== 'not_found') {
                rest.length = 0;
                throw fault;
              }
            }
          }
        }),
      );
      message.success(t('kb.deletedN', { n: deleted }));
      if (changed > 0) message.warning(t('kb.deletedStale', { n: changed }));
    } catch (fault) {
      sayFault(fault);
    } finally {
      setDone(null);
      setIsAll(false);
      knowledgeChanged();
      onDone();
    }
  }

  return (
    <div className="import-actions picked" data-testid="articles-picked">
      <span>{t('kb.picked', { n: count })}</span>
      {!isAll && total > picked.length && (
        <Button type="link" size="small" onClick={() => setIsAll(true)} data-testid="articles-pick-all">
          {t('kb.pickAll', { n: total })}
        </Button>
      )}
      <Confirm
        title={t('kb.deleteManySure', { n: count })}
        description={t('kb.deleteManyHint')}
        onConfirm={() => void remove()}
        okButtonProps={{ danger: true }}
      >
        <Button danger size="small" loading={done !== null} data-testid="articles-delete">
          {done === null ? t('do.delete') : t('kb.deletingN', { n: done, all: count })}
        </Button>
      </Confirm>
      <Button size="small" type="text" disabled={done !== null} onClick={onDone}>
        {t('kb.unpick')}
      </Button>
    </div>
  );
}
