import { deriveCreationKey } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { readTag, tagName, untagName } from './name-tag.js';

const key = deriveCreationKey({ runKey: 'run', platform: 'meta', accountId: '1', kind: 'campaign', localId: 'spring' });

describe('a name tag', () => {
  it('is put at the end of a name, read back and taken off again', () => {
    const name = tagName('Auxiliar contable', key, 100);
    expect(name).toBe(`Auxiliar contable · ${key}`);
    expect(readTag(name)).toBe(key);
    expect(untagName(name)).toBe('Auxiliar contable');
  });

  it('shortens the name, never the key', () => {
    const name = tagName('Auxiliar contable y financiero de la sede norte', key, 30);
    expect(name).toHaveLength(30);
    expect(readTag(name)).toBe(key);
    expect(name).toMatch(/^Auxiliar contabl… · /);
  });

  it('fits every length that has room for the key', () => {
    for (let length = 13; length < 60; length++) {
      const name = tagName('Operario 👷🏽 de producción 👷🏽 en la planta', key, length);
      expect(name.length).toBeLessThanOrEqual(length);
      expect(readTag(name)).toBe(key);
      // Throws at half a character.
      expect(() => encodeURIComponent(name)).not.toThrow();
    }
  });

  it('refuses a length without room for the key', () => {
    expect(() => tagName('Auxiliar', key, 12)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });

  it.each(['Auxiliar contable', 'Auxiliar · contable', '', 'A · 7K2M9QXT4', 'A · 7K2M9QXT4U', 'A · 7K2M9QXT4B '])(
    'is not seen in a name that has none: "%s"',
    (name) => {
      expect(readTag(name)).toBeNull();
      expect(untagName(name)).toBe(name);
    },
  );
});
