/**
 * Who is logged in. The page stays where the hash says while nobody is: the login stands in its place, and after it the
 * person is where they wanted to be.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type ApiError, toApiError } from './api/api-error.ts';
import { type ApiClient, createClient } from './api/client.ts';
import type { Me } from './types.ts';

type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable'; readonly error: ApiError }
  /** `ended`: there was a session before. */
  | { readonly kind: 'out'; readonly ended: boolean }
  | { readonly kind: 'in'; readonly me: Me };

interface SessionValue {
  readonly state: SessionState;
  readonly client: ApiClient;
  login(email: string, password: string): Promise<void>;
  logout(): Promise<void>;
  retry(): void;
}

const Context = createContext<SessionValue | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'loading' });
  const stateRef = useRef(state);
  stateRef.current = state;
  const logins = useRef(0);

  const client = useMemo(
    () =>
      createClient({
        fetch: (input, init) => window.fetch(input, init),
        login: () => logins.current,
        onSessionEnd: (login) => {
          if (login === logins.current) setState({ kind: 'out', ended: stateRef.current.kind === 'in' });
        },
      }),
    [],
  );

  const load = useCallback(async () => {
    try {
      setState({ kind: 'in', me: await client.get<Me>('/v1/me') });
    } catch (fault) {
      const error = toApiError(fault);
      if (error.status !== 401) setState({ kind: 'unreachable', error });
    }
  }, [client]);

  useEffect(() => void load(), [load]);

  const value = useMemo<SessionValue>(
    () => ({
      state,
      client,
      login: async (email, password) => {
        await client.post('/v1/login', { email, password });
        logins.current += 1;
        await load();
      },
      logout: async () => {
        // Whatever the server says, this page is done; a dead session cannot be ended twice.
        await client.post('/v1/logout').catch(() => undefined);
        setState({ kind: 'out', ended: false });
      },
      retry: () => {
        setState({ kind: 'loading' });
        void load();
      },
    }),
    [state, client, load],
  );
  return <Context value={value}>{children}</Context>;
}

export function useSession(): SessionValue {
  const value = useContext(Context);
  if (!value) throw new Error('SessionProvider is missing');
  return value;
}

/** For pages behind the login. */
export function useMe(): Me {
  const { state } = useSession();
  if (state.kind !== 'in') throw new Error('nobody is logged in');
  return state.me;
}

export function useClient(): ApiClient {
  return useSession().client;
}
