/** The gate and the differences between published versions over REST. */
import type { WireVersionChanges } from '../../protocol/article.ts';
import type { WireGate } from '../../protocol/gate.ts';
import type { ApiClient } from './client.ts';

export type { WireGate, WireVersionChanges };

export function gateApi(client: ApiClient) {
  return {
    get: () => client.get<WireGate>('/v1/knowledge/gate'),
    choose: (target: number, version: number) => client.put<WireGate>('/v1/knowledge/gate', { target }, version),
    changes: (from: number, to: number) =>
      client.get<WireVersionChanges>('/v1/knowledge/changes', { query: { from, to } }),
  };
}
