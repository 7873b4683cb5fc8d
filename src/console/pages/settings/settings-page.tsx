/** What an administrator sets: the texts, and where the widget may stand. */
import { Tabs } from 'antd';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Page } from '../../parts/page.tsx';
import { Inboxes } from './inboxes.tsx';
import { Texts } from './texts.tsx';

export default function SettingsPage() {
  const { t } = useI18n();
  const [route, go] = useRoute();
  const tab = route.path[1] === 'inboxes' ? 'inboxes' : 'texts';
  return (
    <Page title={t('nav.settings')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => go(formatRoute(['settings', key]))}
        destroyOnHidden
        items={[
          { key: 'texts', label: t('set.texts'), children: <Texts /> },
          { key: 'inboxes', label: t('set.inboxes'), children: <Inboxes /> },
        ]}
      />
    </Page>
  );
}
