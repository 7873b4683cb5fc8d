/** A gateway for the tests of one file, with an administrator, and what they send to it over REST. */
import { afterAll, beforeAll } from 'vitest';
import { startWorld, WIDGET_KEY, type World } from './gateway-world.ts';

/** Set before the first test of a file that calls `openRestWorld`. */
export let world: World;
export let admin: { readonly id: string; readonly email: string; readonly token: string };

export function openRestWorld(): void {
  beforeAll(async () => {
    world = await startWorld({ config: { visitorBurst: 1000 } });
    admin = await world.staff('admin');
  });
  afterAll(() => world.close());
}

export const post = (path: string, body: unknown, token?: string, headers: Record<string, string> = {}) =>
  world.rest('POST', path, { body, token, headers });

/** One who has just come, and where they write to. */
export async function visitor() {
  const { body } = await post('/v1/visitor/sessions', { widgetKey: WIDGET_KEY });
  return { token: body.visitorToken as string, path: `/v1/conversations/${body.conversationId}/messages`, ...body };
}
