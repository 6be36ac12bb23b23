import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextDecoding } from './decode-text.js';

function decode(bytes: Uint8Array, pieceLength = bytes.length): { text: string; encoding: string } {
  const decoding = createTextDecoding();
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceLength) text += decoding.push(bytes.slice(at, at + pieceLength));
  text += decoding.end();
  return { text, encoding: decoding.encoding };
}
const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const text = 'título;descripción\nNiñera – 100 €\n';

describe('createTextDecoding', () => {
  it('tells UTF-8, UTF-16 and Latin-1 apart by their bytes', () => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(utf16(text, false))).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(utf16(text, true))).toEqual({ text, encoding: 'utf-16be' });
    const spanish = 'título;Muñoz & Compañía';
    expect(decode(Buffer.from(spanish, 'latin1'))).toEqual({ text: spanish, encoding: 'windows-1252' });
    expect(decode(Uint8Array.of(0x80, 0x93, 0x41, 0x94)).text).toBe('€“A”');
  });

  it('knows Latin-1 also when the first accent comes late', () => {
    const late = `${'a'.repeat(100_000)}ñ`;
    expect(decode(Buffer.from(late, 'latin1'), 4_096)).toEqual({ text: late, encoding: 'windows-1252' });
  });

  it('takes a damaged byte in UTF-8 for damage, not for another encoding', () => {
    const damaged = Buffer.concat([Buffer.from('Niña '), Buffer.from([0xff]), Buffer.from(' niño')]);
    const { text: read, encoding } = decode(damaged, 6);
    expect(encoding).toBe('utf-8');
    expect(read).toBe('Niña \ufffd niño');
  });

  it('reads the same whatever the pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (sample, pieceLength) => {
        const bytes = Buffer.from(`<${sample}`);
        expect(decode(bytes, pieceLength).text).toBe(decode(bytes).text);
      }),
    );
  });
});
