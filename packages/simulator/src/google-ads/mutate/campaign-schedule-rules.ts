import { fieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import { toProtoName } from '../shape.js';
import type { RuleContext } from './rule-context.js';

/** The last day Google can express. */
const latest = '2037-12-30 23:59:59';

const isDateTime = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return false;
  const moment = new Date(`${text.replace(' ', 'T')}Z`);
  // A day such as 31 February rolls over instead of failing.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.replace(' ', 'T'));
};

/**
 * Judges `startDateTime` and `endDateTime`, which are on the account's clock. Search campaigns run whole days: from
 * 00:00:00 to 23:59:59.
 * @param changed which of the two the operation sets
 */
export const checkSchedule = (message: Message, changed: ReadonlySet<string>, context: RuleContext): void => {
  const report = (field: string, code: `${string}.${string}`, text: string) =>
    context.report({
      code,
      message: text,
      path: fieldPath(toProtoName(field)),
      trigger: textIn(message, field) ?? '',
    });
  let readable = true;
  for (const field of ['startDateTime', 'endDateTime'] as const) {
    const value = textIn(message, field);
    if (value === undefined || !changed.has(field)) continue;
    if (!isDateTime(value)) {
      readable = false;
      report(
        field,
        'dateError.INVALID_STRING_DATE_TIME_SECONDS',
        "Date and time must be in the format 'yyyy-mm-dd hh:mm:ss'.",
      );
      continue;
    }
    const isStart = field === 'startDateTime';
    if (isStart && !value.endsWith(' 00:00:00')) {
      report(
        field,
        'dateError.DATE_RANGE_ERROR_START_TIME_MUST_BE_THE_START_OF_A_DAY',
        'The start time must be the start of a day.',
      );
    }
    if (!isStart && !value.endsWith(' 23:59:59')) {
      report(
        field,
        'dateError.DATE_RANGE_ERROR_END_TIME_MUST_BE_THE_END_OF_A_DAY',
        'The end time must be the end of a day.',
      );
    }
    // A campaign may start today, although the day began at midnight.
    if (isStart ? value.slice(0, 10) < context.nowText.slice(0, 10) : value < context.nowText) {
      report(field, 'dateRangeError.CANNOT_SET_DATE_TO_PAST', 'Cannot set date to past time.');
    }
    if (value > latest)
      report(field, 'dateRangeError.AFTER_MAXIMUM_ALLOWABLE_DATE', 'The date is too far in the future.');
  }
  const start = textIn(message, 'startDateTime');
  const end = textIn(message, 'endDateTime');
  if (readable && start !== undefined && end !== undefined && start > end) {
    report('endDateTime', 'dateRangeError.START_DATE_AFTER_END_DATE', 'The start date was after the end date.');
  }
};
