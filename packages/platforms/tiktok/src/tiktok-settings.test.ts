import { describe, expect, it } from 'vitest';
import { resolveTiktokSettings, type TiktokSettings } from './tiktok-settings.js';

const resolve = (changes: Partial<TiktokSettings> = {}) =>
  resolveTiktokSettings({
    accountId: '7000000000000000123',
    identityId: 'i-1',
    currency: 'COP',
    environment: {},
    ...changes,
  });

describe('resolveTiktokSettings', () => {
  it('fills in what is left out', () => {
    expect(resolve()).toMatchObject({
      baseUrl: 'https://business-api.tiktok.com/open_api/v1.3',
      identity: { id: 'i-1', type: 'TT_USER', authorizedBcId: null },
      strategy: 'manual',
      tier: 'basic',
      emailRule: 'api',
      renewsToken: false,
    });
  });

  it.each<readonly [string, Partial<TiktokSettings>]>([
    ['accountId', { accountId: 'act_1' }],
    ['currency', { currency: 'XAU' }],
    ['identityId', { identityId: '' }],
    ['identityAuthorizedBcId', { identityType: 'BC_AUTH_TT' }],
    ['musicId', { musicId: 'song' }],
    ['pixelId', { pixelId: 'C4ABC' }],
  ])('refuses a wrong %s, by its name', (name, changes) => {
    expect(() => resolve(changes)).toThrow(new RegExp(name));
  });

  it('takes the token from the environment, when it is needed', async () => {
    expect(await resolve({ environment: { TIKTOK_ACCESS_TOKEN: 'token' } }).accessToken()).toBe('token');
    await expect(resolve().accessToken()).rejects.toThrow(/TIKTOK_ACCESS_TOKEN/);
  });
});
