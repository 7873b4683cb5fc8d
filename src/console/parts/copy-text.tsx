/** Text to be copied. Selects itself where the clipboard is out of reach (pages served over plain HTTP). */
import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

export function CopyText({ text, testId }: { text: string; testId?: string }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const code = useRef<HTMLElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      message.success(t('do.copied'));
    } catch {
      if (code.current) window.getSelection()?.selectAllChildren(code.current);
    }
  }

  return (
    <div className="copy-text">
      <code ref={code} data-testid={testId}>
        {text}
      </code>
      <Button size="small" icon={<CopyOutlined />} onClick={copy}>
        {t('do.copy')}
      </Button>
    </div>
  );
}
