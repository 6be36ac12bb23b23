import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AdFluxError, canonicalJson, deriveCreationKey, systemClock } from '../index.js';
import { createTestClock } from '../testing/index.js';

const parts = { runKey: 'spring-2027', platform: 'meta', accountId: '1', kind: 'campaign', localId: 'c1' } as const;

describe('AdFluxError', () => {
  it('is recognised across copies of the package by its marker, and nothing else is', () => {
    const fromAnotherCopy = Object.assign(new Error('x'), { [Symbol.for('adflux.error')]: true });
    expect(AdFluxError.isInstance(new AdFluxError('x', { code: 'config' }))).toBe(true);
    expect(AdFluxError.isInstance(fromAnotherCopy)).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x', {}]) expect(AdFluxError.isInstance(other)).toBe(false);
  });

  it('says what may be done next, from the code unless told otherwise', () => {
    expect(new AdFluxError('x', { code: 'rate_limited' }).recovery).toBe('retry');
    expect(new AdFluxError('x', { code: 'policy_rejected' }).recovery).toBe('none');
    expect(new AdFluxError('x', { code: 'unavailable', recovery: 'reconcile' }).recovery).toBe('reconcile');
  });

  it('keeps its cause for the program but not in JSON or at a glance', () => {
    const cause = new Error('connect ECONNREFUSED with token abc');
    const error = new AdFluxError('No answer.', { code: 'unavailable', platform: 'meta', requestId: 'r1', cause });
    expect(error.cause).toBe(cause);
    expect(JSON.stringify(error)).toBe(
      '{"name":"AdFluxError","message":"No answer.","code":"unavailable","recovery":"retry","platform":"meta","requestId":"r1"}',
    );
    expect(inspect(error)).toContain('No answer.');
  });
});

describe('creation keys', () => {
  it('are ten characters that depend on every part and on nothing else', () => {
    const key = deriveCreationKey(parts);
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(deriveCreationKey({ ...parts })).toBe(key);
    const others = [
      { ...parts, runKey: 'spring-2028' },
      { ...parts, platform: 'x' },
      { ...parts, accountId: '2' },
      { ...parts, kind: 'ad' as const },
      { ...parts, localId: 'c2' },
      { ...parts, runKey: 'spring-2027/meta', platform: '1' },
    ].map(deriveCreationKey);
    expect(new Set([key, ...others]).size).toBe(7);
  });
});

describe('canonical JSON', () => {
  it('is the same for records that differ only in order and in absent fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson({ ...reversed, absent: undefined })).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it('tells amounts of money apart', () => {
    expect(canonicalJson({ micros: 1n })).not.toBe(canonicalJson({ micros: 2n }));
  });
});

describe('clocks', () => {
  it('sleep until told to stop', async () => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(sleeping).rejects.toThrow('enough');
    await expect(systemClock.sleep(60_000, controller.signal)).rejects.toThrow('enough');
    await systemClock.sleep(1);
  });

  it('of tests move by being slept on, in no real time', async () => {
    const clock = createTestClock(new Date('2030-01-01T00:00:00Z'));
    await clock.sleep(86_400_000);
    clock.advance(1_000);
    expect(clock.now().toISOString()).toBe('2030-01-02T00:00:01.000Z');
    expect(clock.sleeps).toEqual([86_400_000]);
  });
});
