import type { PlatformRequest } from './platform-request.js';

const credentialName = /authorization|token|secret|key|cookie|password|proof|code/i;

/** The secrets a request carries: the values of headers, form and query fields whose name says so. */
export function credentialValues(
  headers: Readonly<Record<string, string>>,
  { form = {}, query = {} }: Pick<PlatformRequest<unknown, string>, 'form' | 'query'>,
): readonly string[] {
  const fields = [headers, form, query].flatMap((record) => Object.entries(record));
  return fields
    .filter(([name]) => credentialName.test(name))
    .flatMap(([, value]) => {
      const text = String(value ?? '');
      // `Bearer abc`: the scheme is no secret, and the token may turn up without it.
      return [text, text.replace(/^\w+\s+/, '')];
    });
}
