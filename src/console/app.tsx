/** The console: language, look, session, and which page the hash asks for. */
import { App as AntdApp, Button, ConfigProvider, Result, Spin } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, type ReactNode, Suspense } from 'react';
import { type Area, areasOf, maySee } from './access.ts';
import { ANTD_LOCALES } from './antd-locales.ts';
import { formatRoute, useRoute } from './hooks/route.ts';
import { I18nProvider, useI18n } from './i18n/i18n.tsx';
import { LiveProvider } from './live/live.tsx';
import { NamesProvider } from './names.tsx';
import { LoginPage } from './pages/login.tsx';
import { SessionProvider, useMe, useSession } from './session.tsx';
import { Shell } from './shell.tsx';
import { theme } from './theme.ts';

const PAGES: Readonly<Record<Exclude<Area, 'export'>, () => ReactNode>> = {
  conversations: lazyPage(() => import('./pages/conversations/conversations-page.tsx')),
  tickets: lazyPage(() => import('./pages/tickets/tickets-page.tsx')),
  articles: lazyPage(() => import('./pages/articles/knowledge-page.tsx')),
  models: lazyPage(() => import('./pages/models/models-page.tsx')),
  counts: lazyPage(() => import('./pages/counts/counts-page.tsx')),
  staff: lazyPage(() => import('./pages/staff/staff-page.tsx')),
  settings: lazyPage(() => import('./pages/settings/settings-page.tsx')),
};

function lazyPage(load: () => Promise<{ default: () => ReactNode }>): () => ReactNode {
  const Page = lazy(load);
  return () => <Page />;
}

export function App() {
  return (
    <I18nProvider>
      <Themed />
    </I18nProvider>
  );
}

function Themed() {
  const { lang } = useI18n();
  dayjs.locale(lang === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider locale={ANTD_LOCALES[lang]} theme={theme} button={{ autoInsertSpace: false }}>
      <AntdApp>
        <SessionProvider>
          <Doors />
        </SessionProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

function Doors() {
  const { state, retry } = useSession();
  const { t, explain } = useI18n();
  if (state.kind === 'loading') return <Spin fullscreen />;
  if (state.kind === 'out') return <LoginPage ended={state.ended} />;
  if (state.kind === 'unreachable') {
    return (
      <Result
        status="warning"
        title={t('app.unreachable')}
        subTitle={explain(state.error)}
        extra={<Button onClick={retry}>{t('do.retry')}</Button>}
      />
    );
  }
  return (
    // Another person's session starts from nothing.
    <LiveProvider key={state.me.id}>
      <NamesProvider>
        <Inside />
      </NamesProvider>
    </LiveProvider>
  );
}

function Inside() {
  const me = useMe();
  const { t } = useI18n();
  const [route, go] = useRoute();
  const first = areasOf(me.role)[0] ?? 'counts';
  const area = route.path[0] ?? first;
  const known = area in PAGES;
  const page = known && maySee(me.role, area as Area) ? PAGES[area as keyof typeof PAGES] : null;
  return (
    <Shell area={area}>
      {page ? (
        <Suspense fallback={<Spin className="page-spin" />}>{page()}</Suspense>
      ) : (
        <Result
          status="info"
          title={known ? t('app.noAccess') : t('app.notFound')}
          extra={<Button onClick={() => go(formatRoute([first]))}>{t('do.back')}</Button>}
        />
      )}
    </Shell>
  );
}
