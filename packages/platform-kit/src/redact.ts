/** What credentials look like in URLs, headers and bodies, whoever issued them. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // A query may hold a token under any name, or an e-mail address.
  [/(https?:\/\/[^\s"'<>?#]+)\?[^\s"'<>]*/gi, '$1?[redacted]'],
  [/(https?:\/\/)[^\s/"'<>@]+@/gi, '$1[redacted]@'],
  [/\b(Bearer|Basic|OAuth)\s+(?!realm=)[\w.~+/=-]{6,}/gi, '$1 [redacted]'],
  [
    /((?:access|refresh|id|developer|auth|bearer|api)[-_]?(?:token|key)|client[-_]?secret|app[-_]?secret(?:_proof)?|password|authorization)(["']?\s*[=:]\s*["']?)(?!\[redacted\]|(?:Bearer|Basic|OAuth)\b)[^\s"'&,;}]+/gi,
    '$1$2[redacted]',
  ],
  // Meta's and Google's tokens are known by their first letters.
  [/\bEAA[0-9A-Za-z]{16,}/g, '[redacted]'],
  [/\bya29\.[\w.-]{10,}/g, '[redacted]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail]'],
];

/**
 * Takes secrets out of a text: those given, in any encoding a URL or JSON uses, what looks like a credential, the query
 * of every URL, and e-mail addresses.
 *
 * @example
 * ```ts
 * import { redact } from '@adflux/platform-kit';
 *
 * redact('GET https://graph.test/me?access_token=abc failed for s3cret', ['s3cret']);
 * // 'GET https://graph.test/me?[redacted] failed for [redacted]'
 * ```
 */
export function redact(text: string, secrets: readonly string[]): string {
  let result = text;
  for (const secret of secrets) {
    // Shorter ones are no secrets, and would tear up every word they are part of.
    if (secret.length < 4) continue;
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
      result = result.replaceAll(form, '[redacted]');
    }
  }
  for (const [pattern, replacement] of patterns) result = result.replace(pattern, replacement);
  return result;
}
