import type { JobOpeningInput } from '@adflux/core';
import { weightedCities, type City } from './cities.js';
import { companies } from './companies.js';
import type { Occupation } from './occupation.js';
import { occupations } from './occupations.js';
import { companyPicture, pictureShapes } from './pictures.js';
import type { Random } from './random.js';

/** Colombia's legal monthly minimum wage used for pay, in pesos: Decree 1572 of 2024 set 1,423,500 for 2025. */
export const MINIMUM_WAGE_PESOS = 1_423_500;

/** Adds days to a calendar day. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function salaryOf(occupation: Occupation, random: Random): JobOpeningInput['salary'] {
  const [low, high] = occupation.minimumWages;
  const pesos = (wages: number): string =>
    (
      BigInt(Math.max(MINIMUM_WAGE_PESOS, Math.round((wages * MINIMUM_WAGE_PESOS) / 50_000) * 50_000)) * 1_000_000n
    ).toString();
  const start = low + random.next() * (high - low) * 0.5;
  return {
    minimum: { micros: pesos(start), currency: 'COP' },
    maximum: { micros: pesos(start + (high - low) * 0.5), currency: 'COP' },
    period: 'month',
  };
}

const locationOf = ({ city, region, cityCode, latitude, longitude }: City): JobOpeningInput['location'] => ({
  country: 'CO',
  region,
  city,
  cityCode,
  point: { latitude, longitude },
});

function openingOf(index: number, today: string, random: Random): JobOpeningInput {
  const occupation = random.pick(occupations);
  const place = random.pick(weightedCities);
  const company = random.pick(companies);
  const years = occupation.education === 'bachelor' ? random.integer(1, 5) : random.integer(0, 2);
  const id = `JOB-${String(index).padStart(4, '0')}`;
  const experience =
    years === 0
      ? 'No se requiere experiencia.'
      : `Experiencia mínima de ${String(years)} año${years === 1 ? '' : 's'}.`;
  return {
    id,
    title: occupation.title,
    description:
      `${company} busca ${occupation.title.toLowerCase()} en ${place.city} para ${occupation.duties}. ` +
      `Ofrecemos contrato estable, prestaciones de ley y plan de crecimiento. ${experience}`,
    requirements: [experience, `Conocimientos: ${occupation.skills.join(', ')}.`],
    company: { name: company },
    location: locationOf(place),
    workMode: random.chance(0.7) ? 'on_site' : random.pick(['hybrid', 'remote'] as const),
    employmentType: occupation.employmentType,
    experience: { minimumYears: years },
    education: occupation.education,
    skills: [...occupation.skills],
    ...(random.chance(0.85) ? { salary: salaryOf(occupation, random) } : {}),
    applyUrl: `https://empleos.example.com/co/${id.toLowerCase()}`,
    language: 'es',
    occupationCode: occupation.occupationCode,
    openings: random.integer(1, 6),
    postedOn: addDays(today, -random.integer(0, 20)),
    closesOn: addDays(today, random.integer(15, 60)),
    status: 'open',
    images: pictureShapes.map((shape) => ({
      ...shape,
      kind: 'image',
      mediaType: 'image/png',
      ...companyPicture(company, shape),
      altText: company,
    })),
  };
}

/** Makes up openings around a day. */
export function generateOpenings(count: number, today: string, random: Random): JobOpeningInput[] {
  return Array.from({ length: count }, (_, index) => openingOf(index + 1, today, random));
}
