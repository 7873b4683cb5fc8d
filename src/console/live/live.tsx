/** The live store in React: one for each session, with the sound, the mute switch and the title counter. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { io } from 'socket.io-client';
import { maySee, servesVisitors } from '../access.ts';
import { conversationsApi } from '../api/conversations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useClient, useMe } from '../session.tsx';
import { beep, wakeSound } from './beep.ts';
import { type LiveSnapshot, LiveStore } from './live-store.ts';
import { queueOf } from './roster.ts';

const POLL_MS = 30_000;
const MUTED = 'kefu.console.muted';

interface LiveValue {
  readonly store: LiveStore;
  /** Whether this role sees conversations at all; without it there is no socket. */
  readonly active: boolean;
  readonly muted: boolean;
  setMuted(muted: boolean): void;
}

const Context = createContext<LiveValue | null>(null);

function isMuted(): boolean {
  return window.localStorage.getItem(MUTED) === '1';
}

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const me = useMe();
  const active = maySee(me.role, 'conversations');
  const [muted, setMutedState] = useState(isMuted);

  const store = useMemo(
    () =>
      new LiveStore({
        me: me.id,
        socket: io('/staff', { autoConnect: false, withCredentials: true, reconnectionDelayMax: 5_000 }),
        api: conversationsApi(client),
        now: () => new Date(),
        setTimer: (run, afterMs) => {
          const timer = window.setTimeout(run, afterMs);
          return () => window.clearTimeout(timer);
        },
        onQueued: () => {
          if (!isMuted()) beep();
        },
      }),
    [client, me.id],
  );

  useEffect(() => (active ? wakeSound() : undefined), [active]);
  useEffect(() => {
    if (!active) return;
    store.start();
    // Live events go to those who serve visitors; others look again now and then.
    const polling = servesVisitors(me.role) ? undefined : window.setInterval(() => void store.refresh(), POLL_MS);
    return () => {
      window.clearInterval(polling);
      store.stop();
    };
  }, [store, active, me.role]);

  const setMuted = useCallback((next: boolean) => {
    window.localStorage.setItem(MUTED, next ? '1' : '0');
    setMutedState(next);
    // Lets one hear how it sounds, and that it does.
    if (!next) beep();
  }, []);

  const value = useMemo(() => ({ store, active, muted, setMuted }), [store, active, muted, setMuted]);
  return (
    <Context value={value}>
      <TitleCounter />
      <QueueAnnouncer />
      {children}
    </Context>
  );
}

function TitleCounter() {
  const { t } = useI18n();
  const waiting = queueOf(useLive().roster).length;
  useEffect(() => {
    document.title = waiting > 0 ? t('title.waiting', { n: waiting }) : t('app.name');
    return () => {
      document.title = t('app.name');
    };
  }, [waiting, t]);
  return null;
}

/** Says to those who do not see the list, and may not hear the sound, that somebody began to wait. */
function QueueAnnouncer() {
  const { t } = useI18n();
  const waiting = queueOf(useLive().roster).length;
  const before = useRef(waiting);
  const [text, setText] = useState('');
  useEffect(() => {
    if (waiting > before.current) setText(t('list.waitingNow', { n: waiting }));
    else if (waiting < before.current) setText('');
    before.current = waiting;
  }, [waiting, t]);
  return (
    <div role="status" className="visually-hidden" data-testid="queue-announcer">
      {text}
    </div>
  );
}

export function useLiveValue(): LiveValue {
  const value = useContext(Context);
  if (!value) throw new Error('LiveProvider is missing');
  return value;
}

export function useLive(): LiveSnapshot {
  const { store } = useLiveValue();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
