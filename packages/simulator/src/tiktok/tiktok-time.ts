import { refuseParameter } from './tiktok-problem.js';
import { text, type Reader } from './tiktok-readers.js';

/** A moment as TikTok writes it, always in UTC: `2026-12-01 00:00:00`. */
export const toTikTokTime = (atMs: number): string => new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');

/** Reads such a moment; gives milliseconds since the epoch. */
export const time: Reader<number> = (value, path) => {
  const read = text(value, path);
  const atMs = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(read) ? Date.parse(`${read.replace(' ', 'T')}Z`) : NaN;
  return Number.isNaN(atMs)
    ? refuseParameter(path, 'Time format should be %Y-%m-%d %H:%M:%S. Please try again.')
    : atMs;
};

/** Reads a day, `2026-12-01`. */
export const day: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^\d{4}-\d{2}-\d{2}$/.test(read) && !Number.isNaN(Date.parse(read))
    ? read
    : refuseParameter(path, 'Date format should be YYYY-MM-DD');
};
