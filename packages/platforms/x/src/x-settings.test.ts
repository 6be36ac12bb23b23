import { createTestCall, createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { xApiLifecycle } from './x-api-version.js';
import { chooseXFunding } from './x-account.js';
import { createX } from './x-platform.js';
import { resolveXSettings } from './x-resolved-settings.js';

const settings = { accountId: '18ce54d4x5t', currency: 'COP' };

describe('settings', () => {
  it('go to X, to its sandbox, or wherever they say', () => {
    expect(resolveXSettings(settings)).toMatchObject({
      adsUrl: 'https://ads-api.x.com/12',
      mediaUrl: 'https://api.x.com',
      reportHosts: ['ton.twimg.com'],
    });
    expect(resolveXSettings({ ...settings, sandbox: true }).adsUrl).toBe('https://ads-api-sandbox.x.com/12');
    expect(resolveXSettings({ ...settings, baseUrl: 'http://127.0.0.1:4000/', apiVersion: '13' })).toMatchObject({
      adsUrl: 'http://127.0.0.1:4000/13',
      reportHosts: ['ton.twimg.com', '127.0.0.1:4000'],
    });
    // Only this machine is trusted with files of its own.
    expect(resolveXSettings({ ...settings, baseUrl: 'https://proxy.example.com' }).reportHosts).toEqual([
      'ton.twimg.com',
    ]);
  });

  it.each([
    [{ accountId: 'act_1' }, 'accountId'],
    [{ currency: 'pesos' }, 'currency'],
    [{ userId: '@andina' }, 'userId'],
    [{ fundingInstrumentId: 'L/1' }, 'fundingInstrumentId'],
    [{ webEventTagId: '' }, 'webEventTagId'],
    [{ baseUrl: 'ads-api.x.com' }, 'baseUrl'],
    [{ mediaBaseUrl: '/2' }, 'mediaBaseUrl'],
  ])('%j are refused by name', (change, name) => {
    expect(() => resolveXSettings({ ...settings, ...change })).toThrow(name);
  });

  it.each([
    ['appKey', 'X_APP_KEY'],
    ['appSecret', 'X_APP_SECRET'],
    ['accessToken', 'X_ACCESS_TOKEN'],
    ['accessSecret', 'X_ACCESS_SECRET'],
  ])('without %s fail at the first request, and nothing is sent', async (setting, variable) => {
    const all = { X_APP_KEY: 'k', X_APP_SECRET: 's', X_ACCESS_TOKEN: 't', X_ACCESS_SECRET: 'u' };
    const environment = { ...all, [variable]: undefined };
    const x = createX({ ...settings, environment, baseUrl: 'http://127.0.0.1:1', clock: createTestClock() });
    const reading = x.campaigns.read([{ kind: 'campaign', id: '1' }], createTestCall());
    await expect(reading).rejects.toMatchObject({ code: 'config', recovery: 'none' });
    await expect(reading).rejects.toThrow(new RegExp(`${setting}.*${variable}`));
  });
});

describe('choosing who pays', () => {
  const visa = { id: 'visa1', currency: 'COP', able_to_fund: true };
  const empty = { id: 'line1', currency: 'COP', able_to_fund: false, reasons_not_able_to_fund: ['EXPIRED'] };
  const dollars = { id: 'usd1', currency: 'USD', able_to_fund: true };
  const choose = (instruments: Parameters<typeof chooseXFunding>[0], fundingInstrumentId: string | null = null) =>
    chooseXFunding(instruments, { currency: 'COP', fundingInstrumentId });

  it('takes the one that is named, or the first that can pay in the currency', () => {
    expect(choose([empty, dollars, visa])).toBe('visa1');
    expect(choose([{ ...visa, id: 'visa2' }, visa], 'visa1')).toBe('visa1');
  });

  it('says why none will do', () => {
    expect(() => choose([empty])).toThrow(/line1.*EXPIRED.*payment method/);
    expect(() => choose([dollars])).toThrow(/Set currency to USD/);
    expect(() => choose([{ ...visa, deleted: true }])).toThrow(/it has: none/);
    expect(() => choose([visa], 'other')).toThrow(/knows no funding instrument other.*visa1/);
    expect(() => choose([empty], 'line1')).toThrow(/cannot pay: line1.*EXPIRED/);
    expect(() => choose([dollars], 'usd1')).toThrow(/Set currency to USD/);
  });
});

describe('the version', () => {
  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(xApiLifecycle))).toEqual({
      platform: 'x',
      version: '12',
      releasedOn: '2022-10-27',
      sunsetOn: null,
      source: 'https://docs.x.com/x-ads-api/fundamentals/versioning',
    });
  });
});
