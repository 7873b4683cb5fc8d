/** For a deed without a form to show its fault in: says in passing what went wrong. */
import { App } from 'antd';
import { toApiError } from '../api/api-error.ts';
import { useI18n } from '../i18n/i18n.tsx';

export function useFaultMessage(): (fault: unknown) => void {
  const { explain } = useI18n();
  const { message } = App.useApp();
  return (fault) => void message.error(explain(toApiError(fault)));
}
