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
  const pending = useResource('unpublished', async () => {
    const [edited, all, versions] = await Promise.all([
      api.list({ unpublished: true, limit: 1 }),
      api.list({ limit: 1 }),
      api.versions(1, 0),
    ]);
    // Once every edit is published, what the served version has beyond the draft was deleted since.
    const served = versions.items[0]?.articleCount ?? 0;
    return { edited: edited.total, deleted: edited.total === 0 ? Math.max(0, served - all.total) : 0 };
  });
  const { reload } = pending;
  useEffect(() => onKnowledgeChange(reload), [reload]);
  const { edited = null, deleted = 0 } = pending.data ?? {};

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

  return (
    <Confirm title={t('kb.publishSure')} description={t('kb.publishHint')} onConfirm={publish} placement="bottomRight">
      <Tooltip title={edited === 0 && deleted === 0 ? t('kb.nothingToPublish') : ''} placement="left">
        <Button
          type={edited || deleted ? 'primary' : 'default'}
          icon={<CloudUploadOutlined />}
          loading={busy}
          data-testid="publish"
        >
          {edited
            ? t('kb.publishN', { n: edited })
            : deleted
              ? t('kb.publishDeleted', { n: deleted })
              : t('kb.publish')}
        </Button>
      </Tooltip>
    </Confirm>
  );
}
