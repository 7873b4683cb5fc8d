import { describe, expect, it } from 'vitest';
import type { ModelVersion } from '../../types.ts';
import { byModel } from './by-model.ts';

const version = (name: string, number: string, patch: Partial<ModelVersion> = {}): ModelVersion => ({
  name,
  version: number,
  kind: 'intents',
  active: false,
  serving: false,
  percent: null,
  shadow: false,
  rollbackTo: false,
  shipped: false,
  encoder: null,
  metrics: {},
  fault: null,
  changeable: true,
  ...patch,
});

describe('the models of the page', () => {
  it('are grouped, heads before encoders, newest version first', () => {
    const models = byModel([
      version('encoder', 'v2', { kind: 'encoder', active: true, serving: true }),
      version('intents-x', 'v1', { rollbackTo: true }),
      version('intents-x', 'v2', { active: true, serving: true }),
      version('intents-x', 'v3', { percent: 20 }),
    ]);
    expect(models.map(({ name, versions }) => [name, versions.map((v) => v.version)])).toEqual([
      ['intents-x', ['v3', 'v2', 'v1']],
      ['encoder', ['v2']],
    ]);
    const [head] = models;
    expect([head?.active?.version, head?.rollbackTo?.version, head?.trial?.version]).toEqual(['v2', 'v1', 'v3']);
  });

  it('tell what was chosen from what serves', () => {
    const [model] = byModel([version('m', 'v1', { serving: true }), version('m', 'v2', { active: true, fault: 'x' })]);
    expect([model?.active?.version, model?.serving?.version, model?.trial]).toEqual(['v2', 'v1', null]);
  });
});
