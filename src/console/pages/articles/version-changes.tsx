/** What a published version changed against the one before it. */
import { Skeleton, Tag } from 'antd';
import { gateApi } from '../../api/gate.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute } from '../../hooks/route.ts';
import { en, type TextKey } from '../../i18n/en.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useNames } from '../../names.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useClient } from '../../session.tsx';

const COLOURS = { added: 'green', changed: 'gold', removed: 'red' } as const;

export function VersionChanges({ version }: { version: number }) {
  const { t } = useI18n();
  const names = useNames();
  const api = gateApi(useClient());
  const changes = useResource(`changes/${version}`, () => api.changes(version - 1, version));
  const { data } = changes;
  if (!data) return changes.error ? <Fault error={changes.error} retry={changes.reload} /> : <Skeleton active />;
  const label = (name: string) => {
    const key = `kb.${name === 'lang' ? 'language' : name}`;
    return key in en ? t(key as TextKey) : name;
  };
  const word = (name: string, value: string) =>
    value === ''
      ? '–'
      : name === 'category'
        ? names.category(value)
        : name === 'lang' && (value === 'zh' || value === 'en')
          ? t(`lang.${value}`)
          : value;
  const total = data.added + data.changed + data.removed;
  return (
    <div data-testid="version-changes">
      <p>{t('kb.changes', { added: data.added, changed: data.changed, removed: data.removed })}</p>
      {data.items.map((item) => (
        <div key={item.articleId} className="version-change">
          <Tag color={COLOURS[item.change]} variant="filled">
            {t(`kb.${item.change}`)}
          </Tag>
          {item.change === 'removed' ? (
            item.question
          ) : (
            <a href={formatRoute(['articles', item.articleId])}>{item.question}</a>
          )}
          {item.fields.map(({ name, before, after }) => (
            <div key={name} className="version-field">
              <span className="muted">{label(name)}</span>
              <div>
                <del className="muted pre">{word(name, before)}</del>
                <div className="pre">{word(name, after)}</div>
              </div>
            </div>
          ))}
        </div>
      ))}
      {data.items.length < total && <p className="muted">{t('imp.firstOf', { n: data.items.length, all: total })}</p>}
    </div>
  );
}
