import { describe, expect, it } from 'vitest';
import { systemRandom } from '../adapters/system/system-random.ts';
import { checkPassword, hashPassword, makePassword } from './password.ts';

describe('a password', () => {
  it('is known again, and no other is', async () => {
    const hash = await hashPassword('密码 pass', systemRandom);
    expect(await checkPassword('密码 pass', hash)).toBe(true);
    expect(await checkPassword('密码 Pass', hash)).toBe(false);
  });

  it('is salted: the same one twice is kept as two things', async () => {
    expect(await hashPassword('same', systemRandom)).not.toBe(await hashPassword('same', systemRandom));
  });

  it('is known however a keyboard composes it', async () => {
    expect(await checkPassword('café', await hashPassword('cafe\u0301', systemRandom))).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$16384$8$5', 'bcrypt$1$2$3$4$5', 'scrypt$x$y$z$AA$AA'])(
    'is wrong for a hash that is none: %s',
    async (hash) => {
      await expect(checkPassword('x', hash).catch(() => false)).resolves.toBe(false);
    },
  );

  it('made up is long, readable and different each time', () => {
    const made = Array.from({ length: 200 }, () => makePassword(systemRandom));
    expect(new Set(made).size).toBe(200);
    for (const one of made) expect(one).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{16}$/);
  });
});
