/** Knowledge: the articles, the hit test, and the published versions, as tabs of one page. */
import { Tabs } from 'antd';
import { formatRoute, useRoute } from '../../hooks/route.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Page } from '../../parts/page.tsx';
import { ArticleEditor } from './article-editor.tsx';
import { ArticleTable } from './article-table.tsx';
import { GapsPage } from './gaps/gaps-page.tsx';
import { GatePage } from './gate/gate-page.tsx';
import { HitTest } from './hit-test.tsx';
import { ImportPage } from './import/import-page.tsx';
import { PublishButton } from './publish-button.tsx';
import { VersionTable } from './version-table.tsx';

const TABS = ['import', 'gaps', 'hit-test', 'gate', 'versions'] as const;
type Tab = 'articles' | (typeof TABS)[number];

export default function KnowledgePage() {
  const { t } = useI18n();
  const [route, go] = useRoute();
  const second = route.path[1];
  const tab: Tab = TABS.find((name) => name === second) ?? 'articles';
  if (second && tab === 'articles') return <ArticleEditor key={second} id={second === 'new' ? null : second} />;
  return (
    <Page title={t('nav.articles')} actions={<PublishButton />}>
      <Tabs
        activeKey={tab}
        onChange={(key) => go(formatRoute(key === 'articles' ? ['articles'] : ['articles', key]))}
        destroyOnHidden
        items={[
          { key: 'articles', label: t('kb.articles'), children: <ArticleTable /> },
          { key: 'import', label: t('kb.import'), children: <ImportPage /> },
          { key: 'gaps', label: t('kb.gaps'), children: <GapsPage /> },
          { key: 'hit-test', label: t('kb.hitTest'), children: <HitTest /> },
          { key: 'gate', label: t('kb.gate'), children: <GatePage /> },
          { key: 'versions', label: t('kb.versions'), children: <VersionTable /> },
        ]}
      />
    </Page>
  );
}
