import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/**
 * A real PNG of one grey, as a `data:` URL: what tests and examples upload where a photograph would be.
 *
 * @param shade 0 (black) to 255 (white). Default 230.
 */
export function testImageUrl(widthPixels = 1200, heightPixels = 628, shade = 230): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPixels, 0);
  header.writeUInt32BE(heightPixels, 4);
  header.writeUInt8(8, 8); // eight bits, greyscale (colour type 0)
  const row = Buffer.alloc(widthPixels + 1, shade);
  row[0] = 0; // no filter
  const pixels = deflateSync(Buffer.concat(Array.from({ length: heightPixels }, () => row)), { level: 9 });
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}
