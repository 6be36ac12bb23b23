/** One part of a `multipart/form-data` body: a text field, or a file. */
export type MultipartPart =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly fileName: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
    };

const line = '\r\n';

const headOf = (part: MultipartPart, boundary: string): string => {
  const disposition = `Content-Disposition: form-data; name="${quoted(part.name)}"`;
  return 'bytes' in part
    ? `--${boundary}${line}${disposition}; filename="${quoted(part.fileName)}"${line}Content-Type: ${part.mediaType}${line}${line}`
    : `--${boundary}${line}${disposition}${line}${line}`;
};

/** As browsers write names (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data). */
const quoted = (text: string): string => text.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');

/** A boundary that none of the parts contains: the same parts have the same one, because nothing here is random. */
function boundaryFor(parts: readonly MultipartPart[]): string {
  for (let attempt = 0; ; attempt += 1) {
    const boundary = `adflux-boundary-${String(attempt).padStart(8, '0')}`;
    if (!parts.some((part) => Buffer.from('bytes' in part ? part.bytes : part.value).includes(boundary)))
      return boundary;
  }
}

/** Writes a `multipart/form-data` body (RFC 7578), with its content type. */
export function encodeMultipart(parts: readonly MultipartPart[]): {
  readonly data: Uint8Array;
  readonly contentType: string;
} {
  const boundary = boundaryFor(parts);
  const pieces = parts.flatMap((part) => [
    Buffer.from(headOf(part, boundary)),
    'bytes' in part ? part.bytes : Buffer.from(part.value),
    Buffer.from(line),
  ]);
  return {
    data: Buffer.concat([...pieces, Buffer.from(`--${boundary}--${line}`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
