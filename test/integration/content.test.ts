/** A shipped flow reaches a tenant that was made before it came, by the command line, while its server runs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { starterFolder } from '../starter-folder.ts';
import { kefu } from './run-kefu.ts';
import { VisitorClient } from './visitor-client.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kefu-content-'));
const dataDir = join(scratch, 'data');
const CANCEL = 'flows/cancel_order.yaml';
const content = (...args: string[]) => {
  const run = kefu(dataDir, 'content', ...args, '--json');
  return { code: run.code, ...JSON.parse(run.out) };
};
const file = (name: string, text: string) => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};
/** Of the pieces that are not as shipped. */
const states = () =>
  Object.fromEntries(
    content('list')
      .pieces.filter((piece: { state: string }) => piece.state !== 'same')
      .map((piece: { name: string; state: string }) => [piece.name, piece.state]),
  );

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir: await starterFolder(dataDir) });
});
afterAll(async () => {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** What the assistant says to someone who wants to cancel an order. */
async function cancelling(): Promise<string> {
  const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: 'visitor' }).connected();
  try {
    await visitor.send('帮我取消订单');
    return (await visitor.replies(1))[0]!.text;
  } finally {
    visitor.close();
  }
}

describe('kefu content', () => {
  it('finds a new tenant as shipped', () => {
    expect(states()).toEqual({});
  });

  it('saves what compiles only, and keeps what was there', () => {
    const { text } = content('show', 'intents.yaml');
    const broken = content('save', file('intents.yaml', text.replace('flow: cancel_order', 'flow: cancel_ordr')));
    expect(broken).toMatchObject({ code: 1, error: { message: expect.stringContaining('intents.yaml:13:') } });

    expect(content('remove', CANCEL)).toMatchObject({
      code: 1,
      error: { message: expect.stringContaining('cancel_order') },
    });
    const older = text.replace('kind: flow, flow: cancel_order', 'kind: hint');
    const saved = content('save', file('intents.yaml', older));
    expect(readFileSync(saved.kept[0], 'utf8')).toBe(text);
    expect(content('remove', CANCEL).code).toBe(0);
    expect(states()).toEqual({ 'intents.yaml': 'edited', [CANCEL]: 'lacking' });
  });

  it('adds a flow; an intent that means something else only when asked to; the running server follows', async () => {
    expect(await cancelling()).not.toContain('订单号');
    expect(content('add', CANCEL)).toMatchObject({
      code: 0,
      added: [CANCEL],
      intents: [],
      differentIntents: ['order.cancel'],
    });
    expect(content('diff', 'intents.yaml').pieces[0].diff).toMatch(
      /^- .*order\.cancel, kind: hint.*\n\+ .*cancel_order/m,
    );

    expect(content('add', CANCEL, '--intents')).toMatchObject({ code: 0, differentIntents: [] });
    expect(states()).toEqual({});
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await cancelling()).toContain('订单号');
  });

  it('replaces nothing that was edited unless asked to, and then keeps it', () => {
    const edited = content('show', CANCEL).text.replace('version: 1', '# ours\nversion: 1');
    content('save', file('cancel_order.yaml', edited));
    expect(content('add', CANCEL)).toMatchObject({ code: 1, error: { message: expect.stringContaining('--replace') } });
    const { kept } = content('add', CANCEL, '--replace');
    expect(readFileSync(kept[0], 'utf8')).toBe(edited);
    expect(states()).toEqual({});
  });

  it('refuses what is not there, with a reason', () => {
    expect(content('add', 'flows/none.yaml')).toMatchObject({
      code: 1,
      error: { message: expect.stringContaining('none.yaml') },
    });
  });
});
