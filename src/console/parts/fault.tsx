/** A call that failed, said in words with its code, and a way to try again. */
import { Alert, Button } from 'antd';
import type { ApiError } from '../api/api-error.ts';
import { useI18n } from '../i18n/i18n.tsx';

export function Fault({ error, retry }: { error: ApiError | null; retry?: () => void }) {
  const { t, explain } = useI18n();
  if (!error) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={explain(error)}
      className="fault"
      data-testid="fault"
      data-code={error.code}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('do.retry')}
          </Button>
        )
      }
    />
  );
}
