import { describe, expect, it } from 'vitest';
import { readMultipart } from './multipart.js';

const encode = async (form: FormData) => {
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  return {
    body: Buffer.from(await request.arrayBuffer()),
    contentType: request.headers.get('content-type') ?? undefined,
  };
};

describe('multipart bodies', () => {
  it('give fields and files with their bytes as they were', async () => {
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 13, 10, 13, 10, 200]);
    const form = new FormData();
    form.set('name', 'Vacante en Bogotá');
    form.set('file', new Blob([bytes], { type: 'image/png' }), 'vacante.png');
    const { body, contentType } = await encode(form);
    const parts = readMultipart(body, contentType) ?? [];
    expect(parts.map(({ name, fileName, contentType: type }) => [name, fileName, type])).toEqual([
      ['name', undefined, undefined],
      ['file', 'vacante.png', 'image/png'],
    ]);
    expect(parts[0]?.content.toString('utf8')).toBe('Vacante en Bogotá');
    expect(parts[1]?.content.equals(bytes)).toBe(true);
  });

  it('are nothing when they are cut off or of another type', async () => {
    const form = new FormData();
    form.set('name', 'x');
    const { body, contentType } = await encode(form);
    expect(readMultipart(body.subarray(0, -20), contentType)).toBeUndefined();
    expect(readMultipart(body, 'application/json')).toBeUndefined();
    expect(readMultipart(body, undefined)).toBeUndefined();
    expect(readMultipart(body, 'multipart/form-data; boundary=another')).toBeUndefined();
    expect(readMultipart(Buffer.from('--b--'), 'multipart/form-data; boundary="b"')).toEqual([]);
  });
});
