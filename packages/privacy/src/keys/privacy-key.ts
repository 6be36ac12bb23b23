import { AdFluxError } from '@adflux/core';

/** A secret that personal data is encrypted and looked up with. Keep it outside of the storage that it protects. */
export interface PrivacyKey {
  /** Names the key in what it sealed, so that several can be in use: 1 to 32 letters, digits, `-` or `_`. */
  readonly id: string;
  /** 32 random bytes. */
  readonly secret: Uint8Array;
}

/** One key, or several with the newest first: the newest seals, all of them open. */
export type PrivacyKeys = PrivacyKey | readonly PrivacyKey[];

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'config' });
};

/**
 * Reads a key as it stands in a secret store: its id, a colon and 32 bytes in base64, e.g. made by
 * `echo "2027-01:$(openssl rand -base64 32)"`.
 *
 * @throws AdFluxError `config` when it is no such thing.
 * @example
 * ```ts
 * import { parsePrivacyKey } from '@adflux/privacy';
 *
 * const key = parsePrivacyKey(process.env['ADFLUX_PRIVACY_KEY'] ?? `test:${Buffer.alloc(32, 7).toString('base64')}`);
 * console.log(key.id);
 * ```
 */
export function parsePrivacyKey(text: string): PrivacyKey {
  const [, id, secret] = /^([\w-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(text.trim()) ?? [];
  if (id === undefined || secret === undefined)
    return refuse('A privacy key is written as its id, a colon and 32 random bytes in base64.');
  return checkedKeys({ id, secret: Buffer.from(secret, 'base64') })[0];
}

/**
 * The keys as a list, newest first.
 *
 * @throws AdFluxError `config` when there is none, one is too short, or two share an id.
 */
export function checkedKeys(keys: PrivacyKeys): readonly [PrivacyKey, ...PrivacyKey[]] {
  const [newest, ...older] = 'id' in keys ? [keys] : keys;
  if (newest === undefined) return refuse('There is no privacy key. Give one: its id and 32 random bytes.');
  const all = [newest, ...older] as const;
  for (const { id, secret } of all) {
    if (!/^[\w-]{1,32}$/.test(id)) refuse('The id of a privacy key is 1 to 32 letters, digits, - or _.');
    if (secret.length !== 32) refuse(`The secret of the privacy key ${id} must have 32 bytes.`);
  }
  if (new Set(all.map(({ id }) => id)).size < all.length) refuse('Two privacy keys have the same id.');
  return all;
}
