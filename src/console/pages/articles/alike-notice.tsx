/** Which other articles ask the same as this one, as it is stored: with another answer, or nearly in the same words. */
import { Alert } from 'antd';
import { knowledgeApi } from '../../api/knowledge.ts';
import { useResource } from '../../hooks/resource.ts';
import { formatRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useClient } from '../../session.tsx';

/** `version`: looked for anew when it changes. Nothing is shown while it is looked for, or when that fails. */
export function AlikeNotice({ id, version }: { id: string; version: number }) {
  const { t } = useI18n();
  const api = knowledgeApi(useClient());
  const { data } = useResource(`${id}/${version}`, () => api.alike(id));
  if (!data) return null;
  return (
    <>
      {(['conflicts', 'duplicates'] as const).map(
        (kind) =>
          data[kind].length > 0 && (
            <Alert
              key={kind}
              type={kind === 'conflicts' ? 'warning' : 'info'}
              showIcon
              className="alike-notice"
              title={t(`kb.${kind}`)}
              description={data[kind].map((other) => (
                <div key={other.id}>
                  <a href={formatRoute(['articles', other.id])}>{other.question}</a>
                  {kind === 'duplicates' && (
                    <span className="muted"> {t('kb.likeness', { percent: Math.round(other.likeness * 100) })}</span>
                  )}
                </div>
              ))}
              data-testid={`alike-${kind}`}
            />
          ),
      )}
    </>
  );
}
