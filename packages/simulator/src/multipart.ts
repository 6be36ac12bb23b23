/** One part of a `multipart/form-data` body. */
export interface MultipartPart {
  readonly name: string;
  /** Present for files. */
  readonly fileName: string | undefined;
  readonly contentType: string | undefined;
  readonly content: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

const toPart = (bytes: Buffer): MultipartPart | undefined => {
  const at = bytes.indexOf(headEnd);
  if (at < 0) return undefined;
  const head = bytes.subarray(0, at).toString('utf8');
  const name = /[ ;]name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    fileName: /[ ;]filename="([^"]*)"/i.exec(head)?.[1],
    contentType: /^content-type:\s*(\S.*?)\s*$/im.exec(head)?.[1],
    content: bytes.subarray(at + headEnd.length),
  };
};

/** Reads a `multipart/form-data` body; undefined if the content type is another or the body is cut off. */
export const readMultipart = (body: Buffer, contentType: string | undefined): readonly MultipartPart[] | undefined => {
  const found = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`--${boundary}`);
  // Every boundary after the first begins on a line of its own; inside a file its text alone means nothing.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let at = body.indexOf(mark);
  if (at < 0) return undefined;
  at += mark.length;
  const parts: MultipartPart[] = [];
  while (body.subarray(at, at + 2).toString('latin1') !== '--') {
    const end = body.indexOf(delimiter, at);
    if (end < 0) return undefined;
    const part = toPart(body.subarray(at + 2, end));
    if (!part) return undefined;
    parts.push(part);
    at = end + delimiter.length;
  }
  return parts;
};
