import { describe, expect, it } from 'vitest';
import { adoptIntents } from './adopt-intents.ts';
import { FlowError } from './yaml-source.ts';

const SHIPPED = `version: 1
intents:
  - { id: order.track, kind: flow, flow: track, category: a, title: { zh: 查, en: Track } }
  - { id: order.cancel, kind: flow, flow: cancel, category: a, title: { zh: 取消, en: Cancel } } # last
`;
const OWN = `# ours
version: 1
intents:
- { id: order.track, kind: flow, flow: track, category: b, title: { zh: 查查, en: Track it } }
- id: chat.greet   # with a remark
  kind: chat
  title: { zh: 你好, en: Hi }

# the end
`;
const adopt = (own: string, replace = false) => adoptIntents(own, SHIPPED, 'cancel', { replace });

describe('adopting intents', () => {
  it('puts what is not there behind the last, and leaves every other line alone', () => {
    expect(adopt(OWN)).toEqual({
      text: OWN.replace(
        'en: Hi }\n',
        'en: Hi }\n- { id: order.cancel, kind: flow, flow: cancel, category: a, title: { zh: 取消, en: Cancel } }\n',
      ),
      added: ['order.cancel'],
      different: [],
    });
  });

  it('changes nothing when it is there, whatever its title', () => {
    const { text } = adopt(OWN);
    const renamed = text.replace('取消', '退订');
    expect(adopt(renamed)).toEqual({ text: renamed, added: [], different: [] });
  });

  it.each([
    ['a line', '- { id: order.cancel, kind: hint, category: a, title: { zh: 取, en: C } }'],
    ['a block', '- id: order.cancel\n  kind: hint\n  category: a\n  title: { zh: 取, en: C }'],
  ])('replaces %s that means something else only when asked to', (_name, entry) => {
    const own = OWN.replace('- id: chat.greet', `${entry}\n- id: chat.greet`);
    expect(adopt(own)).toEqual({ text: own, added: [], different: ['order.cancel'] });
    expect(adopt(own, true)).toEqual({
      text: own.replace(
        entry,
        '- { id: order.cancel, kind: flow, flow: cancel, category: a, title: { zh: 取消, en: Cancel } }',
      ),
      added: [],
      different: ['order.cancel'],
    });
  });

  it('refuses a list it cannot write into', () => {
    expect(() => adopt('version: 1\nintents: [{ id: a, kind: chat }]\n')).toThrow(FlowError);
    expect(() => adopt('version: 1\n')).toThrow(FlowError);
  });
});
