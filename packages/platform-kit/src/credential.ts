import { AdFluxError } from '@adflux/core';
import type { PlatformId } from '@adflux/core';
import { scrubError } from './scrub-error.js';

/** Where a credential comes from. */
export interface CredentialOptions {
  /** What the user set: the credential, a function asked before each request, or nothing. */
  readonly value: string | (() => string | Promise<string>) | undefined;
  /** Name of the setting, for the message. */
  readonly setting: string;
  /** Name of the environment variable that stands in for the setting. */
  readonly environmentVariable: string;
  /** Default: `process.env`, read when the credential is needed. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly platform: PlatformId;
}

/**
 * Resolves a credential when it is needed, never before: building an adapter without credentials is fine, its first
 * request rejects with one `AdFluxError` (`config`) that names the setting and the variable.
 *
 * @example
 * ```ts
 * import { resolveCredential } from '@adflux/platform-kit';
 *
 * const accessToken = resolveCredential({ value: undefined, setting: 'accessToken', environmentVariable: 'META_ACCESS_TOKEN', platform: 'meta' });
 * const headers = async () => ({ authorization: `Bearer ${await accessToken()}` });
 * ```
 */
export function resolveCredential(options: CredentialOptions): () => Promise<string> {
  const { value, setting, environmentVariable, platform } = options;
  return async () => {
    const given = typeof value === 'function' ? await ask(value, options) : value;
    // A line break at the end, as files and secret stores leave it, would break the header it travels in.
    const credential = (given ?? (options.environment ?? process.env)[environmentVariable] ?? '').trim();
    if (credential !== '') return credential;
    throw new AdFluxError(
      `${platform}: the setting "${setting}" is missing. Pass it, or set the environment variable ${environmentVariable}.`,
      { code: 'config', platform },
    );
  };
}

async function ask(value: () => string | Promise<string>, { setting, platform }: CredentialOptions): Promise<string> {
  try {
    return await value();
  } catch (error) {
    if (AdFluxError.isInstance(error)) throw error;
    throw new AdFluxError(
      `${platform}: the function given as "${setting}" failed. Its error is this error's cause; fix it there.`,
      { code: 'config', platform, cause: scrubError(error, []) },
    );
  }
}
