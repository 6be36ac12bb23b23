import { systemClock } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { createMeta } from './meta-platform.js';
import { resolveMetaSettings, type MetaSettings } from './meta-settings.js';

const settings: MetaSettings = { accountId: '42', pageId: '77', currency: 'COP', environment: {} };

describe('the settings', () => {
  it('take an account with or without act_, and default to the public API', () => {
    for (const accountId of ['42', 'act_42'])
      expect(resolveMetaSettings({ ...settings, accountId })).toMatchObject({
        accountId: '42',
        baseUrl: 'https://graph.facebook.com/v26.0',
        clock: systemClock,
        appSecret: null,
        instagramUserId: null,
        pixelId: null,
        transport: {},
      });
  });

  it('take another version and another host', () => {
    const { baseUrl } = resolveMetaSettings({ ...settings, apiVersion: 'v27.0', baseUrl: 'http://127.0.0.1:1/' });
    expect(baseUrl).toBe('http://127.0.0.1:1/v27.0');
  });

  it.each([
    [{ accountId: 'act_x' }, /accountId/],
    [{ pageId: 'my page' }, /pageId/],
    [{ pixelId: 'p' }, /pixelId/],
    [{ instagramUserId: '@andina' }, /instagramUserId/],
    [{ currency: 'XAF' }, /currency/],
  ])('refuse %o, naming the setting', (wrong, message) => {
    expect(() => createMeta({ ...settings, ...wrong })).toThrow(message);
  });

  it('ask for the token when it is needed, from a function or the environment', async () => {
    expect(await resolveMetaSettings({ ...settings, accessToken: async () => 'a' }).accessToken()).toBe('a');
    expect(await resolveMetaSettings({ ...settings, environment: { META_ACCESS_TOKEN: 'b' } }).accessToken()).toBe('b');
  });
});
