/** What stands around every page: the menu, who is logged in, language, sound, and word when the connection is lost. */
import {
  BarChartOutlined,
  BellOutlined,
  BookOutlined,
  EllipsisOutlined,
  ExperimentOutlined,
  KeyOutlined,
  LogoutOutlined,
  MessageOutlined,
  MutedOutlined,
  SettingOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Alert, Badge, Button, Grid, Layout, Menu, Popover, Segmented, Tooltip } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Area, areasOf } from './access.ts';
import { usePhone } from './hooks/phone.ts';
import { formatRoute, useRoute } from './hooks/route.ts';
import { useI18n } from './i18n/i18n.tsx';
import icon from './icon.svg';
import { useLive, useLiveValue } from './live/live.tsx';
import { queueOf } from './live/roster.ts';
import { OwnPassword } from './parts/own-password.tsx';
import { useMe, useSession } from './session.tsx';

/** A short break is not worth a word. */
const OFFLINE_SHOWN_AFTER_MS = 2_500;

const ICONS: Readonly<Record<Exclude<Area, 'export'>, ReactNode>> = {
  conversations: <MessageOutlined />,
  tickets: <TagsOutlined />,
  articles: <BookOutlined />,
  models: <ExperimentOutlined />,
  counts: <BarChartOutlined />,
  staff: <TeamOutlined />,
  settings: <SettingOutlined />,
};

export function Shell({ area, children }: { area: string; children: ReactNode }) {
  const me = useMe();
  const { t } = useI18n();
  const [, go] = useRoute();
  const wide = Grid.useBreakpoint().xl === true;
  const phone = usePhone();
  const waiting = queueOf(useLive().roster).length;
  const items = areasOf(me.role)
    .filter((name): name is Exclude<Area, 'export'> => name !== 'export')
    .map((name) => ({
      key: name,
      icon:
        name === 'conversations' ? (
          <Badge count={waiting} size="small" offset={wide ? [2, -2] : [-2, 10]}>
            {ICONS[name]}
          </Badge>
        ) : (
          ICONS[name]
        ),
      label: t(`nav.${name}`),
      'data-testid': `nav-${name}`,
    }));
  const skip = (
    <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      {t('nav.skip')}
    </button>
  );
  const main = (
    <Layout.Content className="shell-main" id="main" tabIndex={-1}>
      <OfflineNotice />
      {children}
    </Layout.Content>
  );
  // One tree for both widths: a page that is narrowed (a tablet turned, a window snapped) keeps what was typed in it.
  return (
    <Layout className="shell" hasSider={!phone}>
      {skip}
      {!phone && (
        <Layout.Sider className="shell-side" width={200} collapsedWidth={64} collapsed={!wide} trigger={null}>
          <div className="shell-brand">
            <img src={icon} alt="" width={28} height={28} />
            {wide && <span>{t('app.name')}</span>}
          </div>
          <Menu mode="inline" selectedKeys={[area]} items={items} onClick={({ key }) => go(formatRoute([key]))} />
          <Foot wide={wide} />
        </Layout.Sider>
      )}
      {main}
      {phone && (
        <nav className="shell-bar" aria-label={t('nav.menu')}>
          {items.map(({ key, icon: sign, label, 'data-testid': testId }) => (
            <button
              key={key}
              type="button"
              aria-label={label}
              aria-current={key === area ? 'page' : undefined}
              onClick={() => go(formatRoute([key]))}
              data-testid={testId}
            >
              {sign}
            </button>
          ))}
          <Popover trigger="click" placement="topRight" content={<Foot wide />}>
            <button type="button" aria-label={t('nav.more')} data-testid="nav-more">
              <EllipsisOutlined />
            </button>
          </Popover>
        </nav>
      )}
    </Layout>
  );
}

function Foot({ wide }: { wide: boolean }) {
  const me = useMe();
  const { logout } = useSession();
  const { t, lang, setLang } = useI18n();
  const { active, muted, setMuted } = useLiveValue();
  const [changingPassword, setChangingPassword] = useState(false);
  return (
    <div className={wide ? 'shell-foot' : 'shell-foot shell-foot-narrow'}>
      <Segmented
        size="small"
        vertical={!wide}
        value={lang}
        onChange={setLang}
        options={[
          { value: 'zh', label: '中' },
          { value: 'en', label: 'EN' },
        ]}
        aria-label={`${t('lang.zh')} / ${t('lang.en')}`}
        data-testid="lang-switch"
      />
      {active && (
        <Tooltip title={muted ? t('nav.soundOff') : t('nav.soundOn')} placement="right">
          <Button
            type="text"
            size="small"
            icon={muted ? <MutedOutlined /> : <BellOutlined />}
            aria-label={t('nav.sound')}
            aria-pressed={!muted}
            onClick={() => setMuted(!muted)}
            data-testid="mute"
          />
        </Tooltip>
      )}
      <Tooltip title={t('staff.ownPassword')} placement="right">
        <Button
          type="text"
          size="small"
          icon={<KeyOutlined />}
          aria-label={t('staff.ownPassword')}
          onClick={() => setChangingPassword(true)}
          data-testid="own-password-open"
        />
      </Tooltip>
      <OwnPassword open={changingPassword} onClose={() => setChangingPassword(false)} />
      {wide && (
        <div className="shell-me">
          <strong data-testid="me-name">{me.name}</strong>
          <span>{t(`role.${me.role}`)}</span>
        </div>
      )}
      <Tooltip title={wide ? '' : `${me.name} · ${t('nav.logout')}`} placement="right">
        <Button
          type="text"
          size="small"
          icon={<LogoutOutlined />}
          onClick={logout}
          data-testid="logout"
          aria-label={t('nav.logout')}
        >
          {wide ? t('nav.logout') : null}
        </Button>
      </Tooltip>
    </div>
  );
}

function OfflineNotice() {
  const { t } = useI18n();
  const { active } = useLiveValue();
  const offline = useLive().connection !== 'online' && active;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!offline) {
      setShown(false);
      return;
    }
    const timer = window.setTimeout(() => setShown(true), OFFLINE_SHOWN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [offline]);
  return shown ? <Alert banner type="warning" title={t('app.offline')} data-testid="offline" /> : null;
}
