import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, SETTINGS } from './config.ts';
import { readEncoderSetting } from './domain/encoder-setting.ts';

describe('the settings', () => {
  it('have defaults that need nothing set', () => {
    expect(loadConfig({})).toMatchObject({ port: 3000, host: '0.0.0.0', trustProxy: false, databaseUrl: undefined });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://x'],
    ['KEFU_ADMIN_EMAIL', 'nobody'],
    ['KEFU_TRUST_PROXY', 'perhaps'],
    ['KEFU_WORKERS', '0'],
  ])('stop the start when %s is %s, in one line that says what is allowed', (name, value) => {
    const allowed = SETTINGS[name as keyof typeof SETTINGS].allowed;
    expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
    try {
      loadConfig({ [name]: value });
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain(name);
      expect(message).toContain(allowed);
      expect(message).not.toContain('\n');
    }
  });

  it('name an encoder and its prompts together, and neither prompts alone nor half of them', () => {
    const prompts = '{"query":"query: ","passage":"passage: #1"}';
    const { encoder } = loadConfig({ KEFU_ENCODER: 'acme/e5#small', KEFU_ENCODER_PROMPTS: prompts });
    expect(readEncoderSetting(encoder ?? '')).toEqual({ model: 'acme/e5#small', prompts: JSON.parse(prompts) });
    expect(loadConfig({ KEFU_ENCODER: 'acme/e5' }).encoder).toBe('acme/e5');
    expect(readEncoderSetting('acme/e5')).toEqual({ model: 'acme/e5', prompts: null });
    expect(() => loadConfig({ KEFU_ENCODER_PROMPTS: prompts })).toThrow('KEFU_ENCODER_PROMPTS');
    for (const wrong of ['query: ', '{"query":"q"}', '{"query":"q","passage":"p","x":"y"}']) {
      expect(() => loadConfig({ KEFU_ENCODER: 'acme/e5', KEFU_ENCODER_PROMPTS: wrong })).toThrow('is not allowed');
    }
  });

  it('are never repeated in an error when they are secret', () => {
    expect(() => loadConfig({ KEFU_ADMIN_PASSWORD: 'geheim' })).toThrow(
      /^KEFU_ADMIN_PASSWORD: what it is set to is not/,
    );
  });

  it.each([
    ['true', true],
    ['2', 2],
    ['loopback', 'loopback'],
    ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
  ])('read KEFU_TRUST_PROXY=%s as Express takes it', (value, expected) => {
    expect(loadConfig({ KEFU_TRUST_PROXY: value }).trustProxy).toBe(expected);
  });

  it('are all described in OPERATIONS.md, as they are', () => {
    const page = readFileSync(join(import.meta.dirname, '../docs/OPERATIONS.md'), 'utf8');
    for (const [name, setting] of Object.entries(SETTINGS)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).toBeDefined();
      expect(row).toContain(setting.allowed);
      expect(row).toContain(setting.about);
    }
  });
});
