import type { JobOpeningInput } from '@adflux/core';
import { addDays } from './generate-openings.js';

type Breakage = (opening: JobOpeningInput, today: string) => string;

/** One way each in which real feeds are broken; every one makes one line of the file unusable. */
const breakages: readonly Breakage[] = [
  (opening) => JSON.stringify({ ...opening, title: undefined }),
  (opening) =>
    JSON.stringify({
      ...opening,
      salary: {
        minimum: { micros: '1', currency: 'PESOS' },
        maximum: { micros: '2', currency: 'PESOS' },
        period: 'month',
      },
    }),
  (opening, today) => JSON.stringify({ ...opening, postedOn: addDays(today, -40), closesOn: addDays(today, -3) }),
  (opening) => JSON.stringify(opening).slice(0, 200),
  (opening) => JSON.stringify({ ...opening, salario: '$3.000.000' }),
  (opening) => JSON.stringify({ ...opening, applyUrl: 'empleos.example.com/sin-protocolo' }),
  (opening) => JSON.stringify({ ...opening, location: { ...opening.location, country: 'Colombia' } }),
  (opening) => JSON.stringify({ ...opening, employmentType: 'tiempo completo' }),
];

/**
 * Writes openings as NDJSON and breaks some of them on purpose, spread evenly: what is left must still be published.
 *
 * @returns The lines, and how many of them are broken.
 */
export function breakOpenings(
  openings: readonly JobOpeningInput[],
  today: string,
): { lines: string[]; broken: number } {
  const every = Math.floor(openings.length / breakages.length);
  let broken = 0;
  const lines = openings.map((opening, index) => {
    const breakage = every > 0 && index % every === every - 1 ? breakages[Math.floor(index / every)] : undefined;
    if (breakage === undefined) return JSON.stringify(opening);
    broken += 1;
    return breakage(opening, today);
  });
  return { lines, broken };
}
