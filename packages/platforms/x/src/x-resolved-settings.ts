import { AdFluxError, systemClock, type Clock } from '@adflux/core';
import { createImageLoader, pickSettings, type AdapterSettings, type ImageLoader } from '@adflux/platform-kit';
import { X_API_VERSION } from './x-api-version.js';
import { X_IMAGE_BYTES } from './x-limits.js';
import type { XAccountSettings } from './x-settings.js';

/** Settings with defaults filled in. */
export interface ResolvedXSettings {
  readonly accountId: string;
  readonly currency: string;
  readonly fundingInstrumentId: string | null;
  readonly userId: string | null;
  readonly webEventTagId: string | null;
  readonly locations: Readonly<Record<string, string>>;
  /** Root of the Ads API, version included. */
  readonly adsUrl: string;
  /** Root of the X API v2. */
  readonly mediaUrl: string;
  /** Hosts that files of figures may come from, with their port where it is not the usual one. */
  readonly reportHosts: readonly string[];
  readonly clock: Clock;
  readonly loadImage: ImageLoader;
  /** What the request path takes as it is. */
  readonly pacing: Pick<AdapterSettings, 'timeoutMs' | 'throttle' | 'random'>;
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'config', platform: 'x' });
};

function matching(setting: string, value: string, pattern: RegExp, what: string): string {
  return pattern.test(value) ? value : refuse(`x: the setting ${setting} must be ${what}.`);
}

const base36 = /^[0-9a-z]{1,20}$/;

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$)/i;

function rootOf(setting: string, url: string): string {
  if (!URL.canParse(url))
    return refuse(`x: the setting ${setting} must be an absolute URL such as https://ads-api.x.com.`);
  return url.replace(/\/+$/, '');
}

/** https://docs.x.com/x-ads-api/fundamentals/sandbox (read November 2026); older pages say ads-api-sandbox.twitter.com. */
const roots = { live: 'https://ads-api.x.com', sandbox: 'https://ads-api-sandbox.x.com' } as const;

const reportHost = 'ton.twimg.com';

const hostsOfReports = (adsRoot: string): readonly string[] =>
  loopback.test(adsRoot) ? [reportHost, new URL(adsRoot).host] : [reportHost];

/**
 * Fills in the defaults. Reads no credential: that happens at the first request.
 *
 * @throws AdFluxError `config` when an id, a currency or a URL cannot be one.
 */
export function resolveXSettings(settings: XAccountSettings): ResolvedXSettings {
  const { fundingInstrumentId, userId, webEventTagId } = settings;
  const root = rootOf('baseUrl', settings.baseUrl ?? (settings.sandbox === true ? roots.sandbox : roots.live));
  const id = (setting: string, value: string | undefined): string | null =>
    value === undefined ? null : matching(setting, value, base36, 'an id such as "18ce54d4x5t", in lower case');
  return {
    accountId: matching('accountId', settings.accountId, base36, 'an id such as "18ce54d4x5t", in lower case'),
    currency: matching('currency', settings.currency, /^[A-Z]{3}$/, 'a currency such as COP'),
    fundingInstrumentId: id('fundingInstrumentId', fundingInstrumentId),
    userId: userId === undefined ? null : matching('userId', userId, /^\d{1,20}$/, 'digits'),
    webEventTagId: id('webEventTagId', webEventTagId),
    locations: settings.locations ?? {},
    adsUrl: `${root}/${settings.apiVersion ?? X_API_VERSION}`,
    mediaUrl: rootOf('mediaBaseUrl', settings.mediaBaseUrl ?? 'https://api.x.com'),
    reportHosts: settings.reportHosts ?? hostsOfReports(root),
    clock: settings.clock ?? systemClock,
    loadImage: createImageLoader({
      platform: 'x',
      platformName: 'X',
      maximumBytes: X_IMAGE_BYTES,
      ...pickSettings(settings, ['loadAsset']),
    }),
    pacing: pickSettings(settings, ['timeoutMs', 'throttle', 'random']),
  };
}
