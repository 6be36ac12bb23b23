import { describe, expect, it } from 'vitest';
import { encodeMultipart } from './multipart.js';

const read = async (parts: Parameters<typeof encodeMultipart>[0]): Promise<FormData> => {
  const { data, contentType } = encodeMultipart(parts);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- slow for servers, but an independent reader for a test
  return new Response(data, { headers: { 'content-type': contentType } }).formData();
};

describe('a multipart body', () => {
  it('is read back by an independent reader, text and bytes alike', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const form = await read([
      { name: 'advertiser_id', value: '7000000000000000001' },
      { name: 'nombre', value: 'Ñandú "uno"\r\ndos' },
      { name: 'file', fileName: 'foto "1".png', mediaType: 'image/png', bytes },
    ]);
    expect(form.get('advertiser_id')).toBe('7000000000000000001');
    expect(form.get('nombre')).toBe('Ñandú "uno"\r\ndos');
    const file = form.get('file');
    expect(file).toBeInstanceOf(File);
    if (!(file instanceof File)) return;
    expect([file.name, file.type]).toEqual(['foto "1".png', 'image/png']);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('never uses a boundary that stands in a part', async () => {
    const form = await read([
      { name: 'a', value: '--adflux-boundary-00000000--\r\n' },
      { name: 'b', value: '2' },
    ]);
    expect([form.get('a'), form.get('b')]).toEqual(['--adflux-boundary-00000000--\r\n', '2']);
  });

  it('is the same for the same parts', () => {
    const parts = [{ name: 'a', value: '1' }];
    expect(encodeMultipart(parts)).toEqual(encodeMultipart(parts));
  });
});
