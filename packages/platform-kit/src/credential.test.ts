import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import { resolveCredential } from './credential.js';

const base = { setting: 'accessToken', environmentVariable: 'EXAMPLE_TOKEN', platform: 'example' } as const;

describe('resolveCredential', () => {
  it('prefers the setting to the environment', async () => {
    expect(await resolveCredential({ ...base, value: 'set', environment: { EXAMPLE_TOKEN: 'env' } })()).toBe('set');
  });

  it('asks a function anew before each request', async () => {
    let asked = 0;
    const credential = resolveCredential({ ...base, value: async () => `token-${String(++asked)}` });
    expect([await credential(), await credential()]).toEqual(['token-1', 'token-2']);
  });

  it('falls back to the environment, without the line break secret stores leave', async () => {
    expect(await resolveCredential({ ...base, value: undefined, environment: { EXAMPLE_TOKEN: 'env\n' } })()).toBe(
      'env',
    );
  });

  it.each([undefined, '', '  '])('names setting and variable when both are missing (%j)', async (value) => {
    const error = await rejectionOf(resolveCredential({ ...base, value, environment: {} })());
    expect(error).toMatchObject({ code: 'config', recovery: 'none', platform: 'example' });
    expect(String(error)).toMatch(/accessToken.*EXAMPLE_TOKEN/);
  });

  it('fails when asked, not when made', () => {
    expect(() => resolveCredential({ ...base, value: undefined, environment: {} })).not.toThrow();
  });

  it('says that the function failed, with its error as the cause', async () => {
    const value = async () => Promise.reject(new Error('vault is sealed'));
    expect(await rejectionOf(resolveCredential({ ...base, value })())).toMatchObject({
      code: 'config',
      cause: { message: 'vault is sealed' },
    });
  });
});
