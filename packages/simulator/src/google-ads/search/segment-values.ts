/** Segments that are made from the date: the core date segments, which also bound a query in time. */
export const coreDateSegments = ['date', 'week', 'month', 'quarter', 'year'] as const;

/** Every segment that the simulator can split rows by. */
export const simulatedSegments: readonly string[] = [...coreDateSegments, 'dayOfWeek'];

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The date some days away. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const quarterStart = (date: string): string => {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
};

/** A segment's value on a day: weeks, months and quarters are named by their first day. */
export const segmentValue = (segment: string, date: string): string | number => {
  switch (segment) {
    case 'week':
      return addDays(date, -((weekdayOf(date) + 6) % 7));
    case 'month':
      return `${date.slice(0, 7)}-01`;
    case 'quarter':
      return quarterStart(date);
    case 'year':
      return Number(date.slice(0, 4));
    case 'dayOfWeek':
      return weekdays[weekdayOf(date)] ?? 'UNKNOWN';
    default:
      return date;
  }
};

/** First and last day of a range that DURING names; undefined for unknown names. */
export const duringRange = (name: string, today: string): readonly [string, string] | undefined => {
  const back = (from: number, to = 1): readonly [string, string] => [addDays(today, -from), addDays(today, -to)];
  const month = `${today.slice(0, 7)}-01`;
  const lastOfPrevious = addDays(month, -1);
  switch (name.toUpperCase()) {
    case 'TODAY':
      return [today, today];
    case 'YESTERDAY':
      return back(1);
    case 'LAST_7_DAYS':
      return back(7);
    case 'LAST_14_DAYS':
      return back(14);
    case 'LAST_30_DAYS':
      return back(30);
    case 'THIS_MONTH':
      return [month, today];
    case 'LAST_MONTH':
      return [`${lastOfPrevious.slice(0, 7)}-01`, lastOfPrevious];
    default:
      return undefined;
  }
};
