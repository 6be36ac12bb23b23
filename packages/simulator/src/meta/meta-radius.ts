/** Miles are converted before a radius is compared. */
export const toKilometres = (radius: number, unit: string | undefined): number =>
  unit === 'mile' ? radius * 1.609344 : radius;
