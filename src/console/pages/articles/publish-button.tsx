/** Publishes what was edited since the last time, and says how much that is. */
import { CloudUploadOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { knowledgeApi } from '../../api/knowledge.ts';
import { useFaultMessage } from '../../hooks/fault-message.ts';
import { useResource } from '../../hooks/resource.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useClient } from '../../session.tsx';
import { knowledgeChanged, onKnowledgeChange } from './knowledge-changes.ts';

export function PublishButton() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const sayFault = useFaultMessage();
  const api = knowledgeApi(useClient());
  const [busy, setBusy] = useState(false);
  const pending = useResource('unpublished', () => api.list({ unpublished: true, limit: 1 }));
  const { reload } = pending;
  useEffect(() => onKnowledgeChange(reload), [reload]);
  const count = pending.data?.total ?? null;

  async function publish() {
    setBusy(true);
    try {
      const { version } = await api.publish('');
      message.success(t('kb.published', { n: version }));
    } catch (fault) {
      sayFault(fault);
    } finally {
      setBusy(false);
      knowledgeChanged();
    }
  }

  // A deletion alone is not counted among the unpublished articles, so the button stays usable at zero.
  return (
    <Confirm title={t('kb.publishSure')} description={t('kb.publishHint')} onConfirm={publish} placement="bottomRight">
      <Tooltip title={count === 0 ? t('kb.nothingToPublish') : ''} placement="left">
        <Button
          type={count ? 'primary' : 'default'}
          icon={<CloudUploadOutlined />}
          loading={busy}
          data-testid="publish"
        >
          {count ? t('kb.publishN', { n: count }) : t('kb.publish')}
        </Button>
      </Tooltip>
    </Confirm>
  );
}
