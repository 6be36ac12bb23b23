import { refuseParameter } from './tiktok-problem.js';
import { required } from './tiktok-readers.js';

const hourMs = 3_600_000;

/** When an ad group runs. Moments in milliseconds since the epoch. */
export interface Schedule {
  readonly schedule_type?: 'SCHEDULE_FROM_NOW' | 'SCHEDULE_START_END' | undefined;
  readonly schedule_start_time?: number | undefined;
  readonly schedule_end_time?: number | undefined;
  readonly dayparting?: string | undefined;
}

/** A schedule that makes sense. */
export interface CheckedSchedule {
  readonly startMs: number;
  /** Ten years after the start where nobody named an end. */
  readonly endMs: number;
  readonly continuous: boolean;
}

/** What a schedule is checked against. */
export interface ScheduleContext {
  readonly nowMs: number;
  /** The start so far; it cannot be moved once it has passed, and may be sent again. */
  readonly startedMs?: number | undefined;
}

/** Refuses a schedule that is incomplete, lies in the past or ends before it starts. */
export const checkSchedule = (schedule: Schedule, { nowMs, startedMs }: ScheduleContext): CheckedSchedule => {
  const type = required(schedule.schedule_type, 'schedule_type');
  const startMs = required(schedule.schedule_start_time, 'schedule_start_time');
  const continuous = type === 'SCHEDULE_FROM_NOW';
  if (startedMs !== undefined && startedMs < nowMs && startMs !== startedMs) {
    refuseParameter('schedule_start_time', 'The start time cannot be updated once it has passed');
  }
  if (startMs !== startedMs && startMs < nowMs - 12 * hourMs) {
    refuseParameter('schedule_start_time', 'The start time can be up to 12 hours earlier than the current time');
  }
  if (continuous && schedule.schedule_end_time !== undefined) {
    refuseParameter('schedule_end_time', 'The end time is not supported when schedule_type is SCHEDULE_FROM_NOW');
  }
  const tenYearsOn = new Date(startMs);
  tenYearsOn.setUTCFullYear(tenYearsOn.getUTCFullYear() + 10);
  const endMs = continuous ? tenYearsOn.getTime() : required(schedule.schedule_end_time, 'schedule_end_time');
  if (endMs <= startMs) refuseParameter('schedule_end_time', 'The end time must be later than the start time');
  if (endMs <= nowMs) refuseParameter('schedule_end_time', 'The end time must be later than the current time');
  if (schedule.dayparting !== undefined && !/^[01]{336}$/.test(schedule.dayparting)) {
    refuseParameter('dayparting', 'The value must consist of 48 x 7 characters, each 0 or 1');
  }
  return { startMs, endMs, continuous };
};

/** Days that a schedule touches, at least one. */
export const daysOf = ({ startMs, endMs }: CheckedSchedule): number =>
  Math.max(1, Math.ceil((endMs - startMs) / (24 * hourMs)));
