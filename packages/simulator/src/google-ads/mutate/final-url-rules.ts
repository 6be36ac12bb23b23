import { fieldPath, type FieldPath } from '../field-path.js';
import { textsIn, type Message } from '../message.js';
import type { RuleContext } from './rule-context.js';

const whatIsWrong = (url: string): readonly [value: string, message: string] | undefined => {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url))
    return ['MISSING_PROTOCOL_IN_FINAL_URL', 'The protocol (http:// or https://) is missing in final url.'];
  if (!/^https?:/i.test(url)) return ['INVALID_PROTOCOL_IN_FINAL_URL', 'The protocol in final url is invalid.'];
  if (/^https?:\/*$/i.test(url)) return ['MISSING_HOST_IN_FINAL_URL', 'The host is missing in final url.'];
  if (/\s/.test(url) || !URL.canParse(url)) return ['MALFORMED_FINAL_URL', 'The final url is malformed.'];
  const { hostname } = new URL(url);
  return /\.[a-z][a-z0-9-]*$/i.test(hostname)
    ? undefined
    : ['INVALID_TLD_IN_FINAL_URL', 'The top level domain is invalid in final url.'];
};

/** Reports final URLs that could never be opened. */
export const checkFinalUrls = (message: Message, base: FieldPath, context: RuleContext): void => {
  for (const [index, url] of textsIn(message, 'finalUrls').entries()) {
    const path = [...base, ...fieldPath(['final_urls', index])];
    if (url.length > 2048) context.report({ code: 'stringLengthError.TOO_LONG', message: 'Too long.', path });
    const [value, text = ''] = whatIsWrong(url) ?? [];
    if (value !== undefined) context.report({ code: `urlFieldError.${value}`, message: text, path, trigger: url });
  }
};
