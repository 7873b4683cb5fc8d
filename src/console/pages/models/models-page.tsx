/** The models: which versions there are, how well they did, which of them serve, and how to change that. */
import { ReloadOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { modelsApi } from '../../api/models.ts';
import { useResource } from '../../hooks/resource.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Page } from '../../parts/page.tsx';
import { useClient } from '../../session.tsx';
import { byModel } from './by-model.ts';
import { ModelCard } from './model-card.tsx';

export default function ModelsPage() {
  const { t } = useI18n();
  const api = modelsApi(useClient());
  const models = useResource('models', () => api.list());
  const groups = byModel(models.data ?? []);
  return (
    <Page
      title={t('nav.models')}
      actions={
        <Button icon={<ReloadOutlined />} loading={models.loading} onClick={models.reload}>
          {t('model.reload')}
        </Button>
      }
    >
      <Fault error={models.error} retry={models.reload} />
      {!models.data && models.loading && <Spin className="page-spin" />}
      {models.data && groups.length === 0 && <EmptyState title={t('model.empty')} hint={t('model.emptyHint')} />}
      <div className="models">
        {groups.map((group) => (
          <ModelCard key={group.name} model={group} onChange={models.reload} />
        ))}
      </div>
    </Page>
  );
}
