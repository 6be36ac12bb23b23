import type { ApiLifecycle } from '../../config/api-lifecycle.js';
import type { Texts } from '../../texts/texts.js';
import type { Check } from './check.js';

const dayMs = 86_400_000;

/** How many days ahead of an end people are told. */
const warnDaysAhead = 60;

/** Days from today until an API version ends. Says so from sixty days before, and after: as a warning, because a date alone breaks nothing. */
export function checkApiVersions(
  lifecycles: readonly ApiLifecycle[],
  now: Date,
  texts: Texts['doctor'],
): readonly Check[] {
  if (lifecycles.length === 0) return [{ check: 'api_version', state: 'skipped', message: texts.noVersions }];
  const today = Date.parse(now.toISOString().slice(0, 10));
  return lifecycles.map(({ platform, version, sunsetOn }): Check => {
    const about = { check: 'api_version', platform } as const;
    if (sunsetOn === null) return { ...about, state: 'ok', message: texts.version(platform, version) };
    const days = Math.round((Date.parse(sunsetOn) - today) / dayMs);
    if (days < 0) return { ...about, state: 'warning', message: texts.versionOver(platform, version, sunsetOn, -days) };
    if (days <= warnDaysAhead)
      return { ...about, state: 'warning', message: texts.versionSoon(platform, version, sunsetOn, days) };
    return { ...about, state: 'ok', message: texts.versionUntil(platform, version, sunsetOn, days) };
  });
}
