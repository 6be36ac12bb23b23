import { dayIn, type Schedule } from '@adflux/core';

/** When a campaign runs, as Google takes it: local time of the account, whole days. */
export interface GoogleAdsSchedule {
  readonly startDateTime?: string;
  readonly endDateTime?: string;
}

/**
 * Converts a schedule to days of the account's time zone. Search campaigns start at the beginning of a day and end at the
 * end of one (`DATE_RANGE_ERROR_START_TIME_MUST_BE_THE_START_OF_A_DAY`), so a start moves back to its midnight and an end
 * forward to the next. A campaign is off until its launch, so the earlier start shows nothing too early.
 *
 * A first day that is today or over is left out: Google refuses dates in the past, and starts at once without one.
 *
 * @see https://developers.google.com/google-ads/api/reference/rpc/v25/DateErrorEnum.DateError (October 2026)
 */
export function toGoogleAdsSchedule(schedule: Schedule, timeZone: string, now: Date): GoogleAdsSchedule {
  const firstDay = dayIn(new Date(schedule.startsAt), timeZone);
  // An end at midnight belongs to the day before: nobody who writes 00:00 means one more day.
  const lastDay = schedule.endsAt === undefined ? null : dayIn(new Date(Date.parse(schedule.endsAt) - 1), timeZone);
  return {
    ...(firstDay > dayIn(now, timeZone) ? { startDateTime: `${firstDay} 00:00:00` } : {}),
    ...(lastDay === null ? {} : { endDateTime: `${lastDay} 23:59:59` }),
  };
}
