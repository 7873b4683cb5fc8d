/** `kefu doctor`: is everything that a running server needs there and sound? Changes nothing but an untouched store's schema. */
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { toTimestamp } from '../../domain/ids.ts';
import { CHOICE_FILE } from '../../understanding/registry/model-registry.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { comparePieces, readPieces, shippedPieces } from '../../wiring/content-pieces.ts';
import { PATHS } from '../../wiring/paths.ts';
import { readStarterPack } from '../../wiring/starter-pack.ts';
import { systemClock } from '../../wiring/system.ts';
import type { Command, CommandContext } from '../command.ts';
import { withEngine } from '../with-engine.ts';

const LOW_DISK_BYTES = 500e6;

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

export const command: Command = {
  name: 'doctor',
  summary: 'check the settings, the disk, the store, the models, the knowledge and the order system',
  usage: 'kefu doctor',
  options: {},
  async run(_args, context) {
    const findings: Finding[] = [];
    const check = async (name: string, run: () => Promise<string>) => {
      context.progress(name);
      try {
        findings.push({ check: name, ok: true, detail: await run() });
      } catch (error) {
        findings.push({ check: name, ok: false, detail: error instanceof Error ? error.message : String(error) });
      }
    };
    const { config } = context;
    await check('node', async () => `Node ${process.versions.node}`);
    await check('data folder', async () => {
      await mkdir(config.dataDir, { recursive: true });
      await access(config.dataDir, constants.W_OK);
      const { bavail, bsize } = await statfs(config.dataDir);
      const free = bavail * bsize;
      if (free < LOW_DISK_BYTES) throw new Error(`${config.dataDir}: only ${Math.round(free / 1e6)} MB free`);
      return `${config.dataDir}, ${(free / 1e9).toFixed(1)} GB free`;
    });
    if (config.redisUrl !== undefined) await check('redis', () => reach(new URL(config.redisUrl as string), 6379));
    await check('engine', () => checkEngine(context, check));
    const ok = findings.every((finding) => finding.ok);
    return {
      ok,
      json: { ok, checks: findings },
      text: findings
        .map((finding) => `${finding.ok ? 'ok  ' : 'FAIL'}  ${finding.check}: ${finding.detail}`)
        .join('\n'),
      next: ok ? undefined : 'mend the first line that says FAIL, then run doctor again',
    };
  },
};

async function checkEngine(
  context: CommandContext,
  check: (name: string, run: () => Promise<string>) => Promise<void>,
): Promise<string> {
  return withEngine(context.config, async (engine) => {
    await check('store', async () => {
      await engine.store.ping();
      return `${engine.store.driver}, ${(await engine.store.listTenants()).length} tenant(s)`;
    });
    await check('encoder', async () => {
      const { encoder, wanted, fault } = engine.encoderStatus();
      if (fault !== null) throw new Error(`${encoder} serves, not KEFU_ENCODER=${wanted ?? ''}: ${fault}`);
      return `${encoder} serves${wanted === undefined ? ' (shipped)' : `, as KEFU_ENCODER=${wanted}`}`;
    });
    const reranker = engine.rerankerStatus();
    if (reranker !== null) {
      await check('reranker', async () => {
        const { wanted, version, fault } = reranker;
        if (version === null) throw new Error(`KEFU_RERANKER=${wanted} is not ready: ${fault ?? 'being prepared'}`);
        return `${version} is ready, as KEFU_RERANKER=${wanted}`;
      });
    }
    await check('models', async () => {
      const understanding = await engine.understander.understand({
        tenantId: DEFAULT_TENANT,
        text: '我的快递到哪了',
        lang: 'zh',
        now: toTimestamp(systemClock.now()),
        visitorId: '',
      });
      const refused = (await engine.models.servedHeads()).flatMap((head) =>
        head.refused
          .filter(({ version }) => version === CHOICE_FILE || !engine.refits(head.name, version))
          .map(({ version, reason }) => `${head.name} ${version} does not serve, ${head.active} does: ${reason}`),
      );
      if (refused.length > 0) throw new Error(refused.join('; '));
      return Object.entries(understanding.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ');
    });
    await check('knowledge', async () => {
      const { knowledgeVersion } = await engine.knowledge.refresh(DEFAULT_TENANT);
      const active = await engine.store.activeKnowledge(DEFAULT_TENANT);
      return `version ${knowledgeVersion}, ${active?.articleCount ?? 0} articles`;
    });
    await check('flows', async () => {
      await engine.contents.get(DEFAULT_TENANT);
      const shipped = shippedPieces(readStarterPack(PATHS.starterPack, PATHS.calibration));
      const pieces = comparePieces(await readPieces(engine.store, DEFAULT_TENANT), shipped);
      const newer = pieces.filter(({ state }) => state === 'lacking' || state === 'outdated').map(({ name }) => name);
      return newer.length === 0
        ? 'compiled'
        : `compiled; newer ones are shipped: ${newer.join(', ')} (kefu content list)`;
    });
    await check('order system', () => reach(new URL(engine.ordersUrl), 80));
    return 'started and stopped';
  });
}

function reach(url: URL, defaultPort: number): Promise<string> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : defaultPort));
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: url.hostname, port, timeout: 2_000 });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Error(`${url.hostname}:${port} ${reason}`));
    };
    socket.once('connect', () => {
      socket.end();
      resolve(`${url.hostname}:${port} answers`);
    });
    socket.once('timeout', () => fail('does not answer'));
    socket.once('error', (error) => fail(error.message));
  });
}
