/** A time as TikTok writes it: UTC, `2027-03-01 05:00:00` (https://business-api.tiktok.com/portal/docs?id=1739499616346114, November 2026). */
export const toTiktokTime = (time: string | Date): string =>
  new Date(time).toISOString().slice(0, 19).replace('T', ' ');
