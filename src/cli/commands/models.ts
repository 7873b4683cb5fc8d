/** `kefu models`: versions of the models, their figures, and which of them serves. A running server follows within a second. */
import { join, resolve } from 'node:path';
import { listVersions } from '../../understanding/registry/list-versions.ts';
import { ModelRegistry, type Pointer } from '../../understanding/registry/model-registry.ts';
import { PATHS } from '../../wiring/paths.ts';
import { type Command, type CommandResult, UsageError } from '../command.ts';

/** How many names each takes. */
const TAKES: Readonly<Record<string, number>> = { list: 0, add: 1, promote: 2, rollback: 1, split: 3 };

export const command: Command = {
  name: 'models',
  summary: 'list, add, promote, roll back and split model versions',
  usage:
    'kefu models list | add DIR | promote MODEL VERSION | rollback MODEL | split MODEL VERSION PERCENT (0 = only shadow it)',
  options: {},
  async run({ positionals }, context) {
    const registry = new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models'));
    const [what, ...rest] = positionals;
    const takes = TAKES[what ?? ''] ?? rest.length;
    if (rest.length > takes) throw new UsageError(`what is ${rest[takes]}?`);
    switch (what) {
      case 'list':
        return list(registry);
      case 'add': {
        const added = registry.add(resolve(need(rest[0], 'the folder')));
        return {
          ok: true,
          json: added,
          text: `${added.name} ${added.version} added`,
          next: `kefu models promote ${added.name} ${added.version}`,
        };
      }
      case 'promote': {
        const name = need(rest[0], 'the model');
        return changed(name, registry.promote(name, need(rest[1], 'the version')));
      }
      case 'rollback': {
        const name = need(rest[0], 'the model');
        return changed(name, registry.rollback(name));
      }
      case 'split': {
        const name = need(rest[0], 'the model');
        const percent = percentage(need(rest[2], 'the percentage'));
        return changed(name, registry.split(name, need(rest[1], 'the version'), percent));
      }
      default:
        throw new UsageError('say what to do: list, add, promote, rollback or split');
    }
  },
};

function need(value: string | undefined, what: string): string {
  if (value === undefined) throw new UsageError(`${what} is missing`);
  return value;
}

function percentage(text: string): number {
  const percent = /^\d+(?:\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (!(percent <= 100)) throw new UsageError('the percentage is a number from 0 to 100');
  return percent;
}

function changed(name: string, pointer: Pointer): CommandResult {
  const split = pointer.split === null ? '' : `; ${pointer.split.percent} % of visitors get ${pointer.split.version}`;
  const shadow = pointer.shadow === null ? '' : `; ${pointer.shadow} is shadowed`;
  return {
    ok: true,
    json: { name, ...pointer },
    text: `${name}: ${pointer.active} serves${split}${shadow}`,
    next:
      pointer.previous.length > 0
        ? `kefu models rollback ${name} goes back to ${pointer.previous[0]}`
        : 'kefu models list',
  };
}

function list(registry: ModelRegistry): CommandResult {
  const models = listVersions(registry);
  const lines = models.map((m) => {
    const part = m.active ? 'serves' : m.percent !== null ? `${m.percent} %` : m.shadow ? 'shadow' : '';
    const accuracy = m.metrics.heldOutAccuracy;
    const figure =
      typeof accuracy === 'number' ? `held-out accuracy ${(100 * accuracy).toFixed(1)} %` : (m.fault ?? '');
    return [m.name.padEnd(20), m.version.padEnd(8), part.padEnd(8), (m.shipped ? 'shipped' : 'own').padEnd(8), figure]
      .join(' ')
      .trimEnd();
  });
  const faults = registry.names().flatMap((name) => registry.pointerFault(name) ?? []);
  return {
    ok: true,
    json: { models, faults },
    text: [...lines, ...faults].join('\n'),
    next: 'kefu models promote MODEL VERSION',
  };
}
