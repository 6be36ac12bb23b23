/** A moment as the calendar and the clock on an account's wall show it. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 to 23 */
  readonly hour: number;
  /** `YYYY-MM-DD HH:mm:ss`; such texts of one time zone sort by time. */
  readonly text: string;
}

/**
 * Makes the conversion from a moment to an account's own calendar: platforms report and schedule by it.
 * @param timeZone IANA name, such as `America/Bogota`
 */
export const createLocalTime = (timeZone: string): ((atMs: number) => LocalTime) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (atMs) => {
    // Swedish writes dates and times the ISO way.
    const text = format.format(atMs);
    return { text, date: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
  };
};
