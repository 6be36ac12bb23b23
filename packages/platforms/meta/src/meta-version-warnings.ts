import type { Logger } from '@adflux/core';
import type { PlatformResponse } from '@adflux/platform-kit';

/** Notices answers that say Meta used another API version than asked for, and logs each such text once. */
export interface VersionWarnings {
  notice(response: PlatformResponse): void;
  log(logger: Logger): void;
}

/**
 * Makes the memory for `X-Ad-Api-Version-Warning`, which Meta sends when it upgrades a call to a newer version by itself
 * (https://developers.facebook.com/docs/marketing-api/versions, read November 2026).
 */
export function createVersionWarnings(): VersionWarnings {
  const seen = new Set<string>();
  const waiting: string[] = [];
  return {
    notice({ headers }) {
      const warning = headers['x-ad-api-version-warning'];
      if (warning === undefined || seen.has(warning)) return;
      seen.add(warning);
      waiting.push(warning);
    },
    log(logger) {
      for (const warning of waiting.splice(0))
        logger.warn({ platform: 'meta', warning }, 'Meta used another API version. Update @adflux/meta or apiVersion.');
    },
  };
}
