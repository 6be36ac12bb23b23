import { readTag } from '@adflux/platform-kit';
import { expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { toTiktokName } from './to-tiktok-name.js';
import { toTiktokRequestId } from './to-tiktok-request-id.js';

const key = testKey();

it('leaves emoji out and keeps everything else', () => {
  expect(toTiktokName('🚀 Contador 👩🏽‍💻 · Bogotá 🇨🇴 24/7 #1', key, 256)).toBe(`Contador · Bogotá 24/7 #1 · ${key}`);
  expect(toTiktokName('🚀', key, 256)).toBe(` · ${key}`);
});

it('keeps the key whatever the length', () => {
  const name = toTiktokName('x'.repeat(600), key, 256);
  expect(name.length).toBeLessThanOrEqual(256);
  expect(readTag(name)).toBe(key);
});

it('makes the same 64-bit number of the same key', () => {
  const id = toTiktokRequestId(key);
  expect(id).toBe(toTiktokRequestId(key));
  expect(BigInt(id)).toBeLessThan(2n ** 63n);
  expect(id).not.toBe(toTiktokRequestId(testKey('other')));
});
