import type { CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_CUSTOM_PARAMETER_BYTES } from './google-ads-limits.js';

/**
 * The custom parameter that carries an ad's name and creation key. Search ads have no name field (`ad.name` exists for other
 * types of ads only), while custom parameters exist on every ad, come back in reports and change nothing that people see
 * unless a tracking template names them.
 */
export const AD_TAG_PARAMETER = 'adflux';

// Values may hold no white space, so it travels as plus signs; plus and percent signs are escaped to come back unharmed.
const encode = (name: string): string =>
  name.replace(/[%+{}]/g, (sign) => encodeURIComponent(sign)).replace(/\s+/gu, '+');

const decode = (value: string): string => {
  const spaced = value.replace(/\+/g, ' ');
  return spaced.replace(/%(25|2B|7B|7D)/g, (escaped) => decodeURIComponent(escaped));
};

/** The value of the custom parameter: the tagged name, shortened until Google takes it. The key is never shortened. */
export function toAdTag(name: string, key: CreationKey): string {
  let length = MAXIMUM_CUSTOM_PARAMETER_BYTES;
  let value = encode(tagName(name, key, length));
  while (Buffer.byteLength(value) > MAXIMUM_CUSTOM_PARAMETER_BYTES) {
    // No character takes more than twelve bytes here, so this never cuts more than it must by much.
    length -= Math.max(1, Math.floor((Buffer.byteLength(value) - MAXIMUM_CUSTOM_PARAMETER_BYTES) / 12));
    value = encode(tagName(name, key, length));
  }
  return value;
}

/** The tagged name that an ad carries, or the empty text when it carries none. */
export function fromAdTag(
  parameters: readonly { readonly key?: string | null | undefined; readonly value?: string | null | undefined }[],
): string {
  const value = parameters.find((parameter) => parameter.key === AD_TAG_PARAMETER)?.value;
  return value === undefined || value === null ? '' : decode(value);
}
