/** Somebody else changed the thing first: both sides, field by field, and the choice. */
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

interface ConflictRow {
  readonly label: string;
  readonly now: ReactNode;
  readonly yours: ReactNode;
}

interface Props {
  readonly rows: readonly ConflictRow[];
  readonly busy: boolean;
  readonly onKeepTheirs: () => void;
  readonly onApplyMine: () => void;
}

export function ConflictNotice({ rows, busy, onKeepTheirs, onApplyMine }: Props) {
  const { t } = useI18n();
  return (
    <Alert
      type="warning"
      showIcon
      className="conflict"
      data-testid="conflict"
      role="alert"
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.intro')}</p>
          <table className="conflict-table">
            <thead>
              <tr>
                <th />
                <th>{t('conflict.now')}</th>
                <th>{t('conflict.yours')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th>{row.label}</th>
                  <td>{row.now}</td>
                  <td>{row.yours}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="conflict-actions">
            <Button size="small" onClick={onKeepTheirs} data-testid="conflict-keep">
              {t('conflict.keepTheirs')}
            </Button>
            <Button size="small" type="primary" loading={busy} onClick={onApplyMine} data-testid="conflict-apply">
              {t('conflict.applyMine')}
            </Button>
          </div>
        </>
      }
    />
  );
}
