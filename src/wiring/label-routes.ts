/** What a tenant calls its intents, flows, steps and slots, for whoever shows tickets and traces. */
import { ok, type Route, route, staffOf, staffOfCall } from '../gateway/http/route.ts';
import { wireLabels } from '../protocol/label.ts';
import { contentNames } from '../turn/content-names.ts';
import type { Engine } from './engine.ts';

export function labelRoutes({ contents }: { readonly contents: Pick<Engine['contents'], 'get'> }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/labels',
      summary: 'Titles of the intents, flows, steps and slots that tickets and traces name by id, in both languages',
      tag: 'settings',
      access: staffOf('admin', 'agent', 'knowledge', 'data'),
      responses: { 200: wireLabels },
      errors: ['unavailable'],
      run: async (call) => {
        const { intents, flows, steps, slots } = contentNames(await contents.get(staffOfCall(call).tenantId));
        return ok({
          intents: Object.fromEntries(intents),
          flows: Object.fromEntries(flows),
          steps: Object.fromEntries([...steps].map(([flow, titles]) => [flow, Object.fromEntries(titles)])),
          slots: Object.fromEntries(
            [...slots].map(([name, { label, values }]) => [name, { label, values: Object.fromEntries(values) }]),
          ),
        });
      },
    }),
  ];
}
