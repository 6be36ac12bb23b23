import { describe, expect, it } from 'vitest';
import { createFingerprintSet } from './fingerprint-set.js';

describe('createFingerprintSet', () => {
  it('knows every text it was given, and no other, through all its growing', () => {
    const seen = createFingerprintSet();
    const texts = Array.from({ length: 100_000 }, (_, index) => `JOB-${String(index)}`);
    expect(texts.every((text) => seen.add(text))).toBe(true);
    expect(texts.some((text) => seen.add(text))).toBe(false);
    expect(texts.every((text) => seen.add(`${text}.`))).toBe(true);
  });
});
