import { crc32, deflateSync } from 'node:zlib';

/** A wide picture for feeds and a tall one for stories: platforms show the one or the other. */
export const pictureShapes = [
  { id: 'wide', widthPixels: 1200, heightPixels: 628 },
  { id: 'tall', widthPixels: 1080, heightPixels: 1920 },
] as const;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A picture of an employer: its colour with a darker band, as a palette PNG of about a kilobyte. */
export function companyPicture(
  company: string,
  { widthPixels, heightPixels }: (typeof pictureShapes)[number],
): { readonly url: string; readonly byteLength: number } {
  const hue = crc32(Buffer.from(company)) % 360;
  const channel = (shift: number, light: number): number =>
    Math.round(255 * (light + 0.25 * Math.cos(((hue + shift) * Math.PI) / 180)));
  const palette = Buffer.from([0.7, 0.4].flatMap((light) => [0, 240, 120].map((shift) => channel(shift, light))));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPixels, 0);
  header.writeUInt32BE(heightPixels, 4);
  header.set([1, 3], 8); // one bit a pixel, palette colours
  const row = (fill: number): Buffer => Buffer.concat([Buffer.from([0]), Buffer.alloc(widthPixels / 8, fill)]);
  const rows = Array.from({ length: heightPixels }, (_, index) => row(index > heightPixels * 0.7 ? 0xff : 0));
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { url: `data:image/png;base64,${png.toString('base64')}`, byteLength: png.length };
}
