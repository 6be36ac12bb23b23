import type { CandidateInput } from '@adflux/core';
import { weightedCities } from './cities.js';
import { addDays, MINIMUM_WAGE_PESOS } from './generate-openings.js';
import { occupations } from './occupations.js';
import type { Random } from './random.js';

const givenNames =
  'Ana,Andrés,Camila,Carlos,Catalina,Daniel,Daniela,Diego,Felipe,Gloria,Isabel,Jorge,Juan,Julián,Laura,Luisa,Manuel,María,Mateo,Natalia,Paula,Santiago,Sofía,Valentina,Yuliana'.split(
    ',',
  );
const familyNames =
  'Gómez,Rodríguez,Martínez,García,López,Hernández,González,Pérez,Sánchez,Ramírez,Torres,Díaz,Vargas,Moreno,Rojas,Castro,Ortiz,Jiménez,Ruiz,Muñoz,Zapata,Restrepo,Quintero,Ospina,Mejía'.split(
    ',',
  );

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function candidateOf(index: number, today: string, random: Random): CandidateInput {
  const occupation = random.pick(occupations);
  const place = random.pick(weightedCities);
  const [givenName, familyName] = [random.pick(givenNames), random.pick(familyNames)];
  const serial = String(index).padStart(4, '0');
  const wages = occupation.minimumWages[0] + random.next() * (occupation.minimumWages[1] - occupation.minimumWages[0]);
  const pesos = Math.max(MINIMUM_WAGE_PESOS, Math.round((wages * MINIMUM_WAGE_PESOS) / 50_000) * 50_000);
  const agreedOn = addDays(today, -random.integer(10, 300));
  return {
    id: `CAN-${serial}`,
    contact: {
      givenName,
      familyName,
      email: `${plain(givenName)}.${plain(familyName)}.${serial}@example.com`,
      ...(random.chance(0.9) ? { phone: `+57300${String(random.integer(1_000_000, 9_999_999))}` } : {}),
    },
    location: {
      country: 'CO',
      region: place.region,
      city: place.city,
      cityCode: place.cityCode,
      point: { latitude: place.latitude, longitude: place.longitude },
    },
    education: random.chance(0.85) ? occupation.education : 'secondary',
    yearsOfExperience: random.integer(0, 15),
    skills: random.some(occupation.skills, random.integer(1, occupation.skills.length)),
    languages: random.chance(0.2) ? ['es', 'en'] : ['es'],
    preferences: {
      titles: [occupation.title],
      occupationCodes: [occupation.occupationCode],
      workModes: random.some(['on_site', 'hybrid', 'remote'] as const, random.integer(1, 3)),
      employmentTypes: [occupation.employmentType],
    },
    desiredSalary: { amount: { micros: (BigInt(pesos) * 1_000_000n).toString(), currency: 'COP' }, period: 'month' },
    availability: random.pick(['immediate', 'two_weeks', 'one_month', 'not_looking'] as const),
    consents: random.chance(0.8)
      ? [
          {
            purpose: 'job_advertising',
            grantedAt: `${agreedOn}T09:00:00-05:00`,
            proofId: `FORM-${serial}`,
            ...(random.chance(0.05) ? { revokedAt: `${addDays(agreedOn, 5)}T09:00:00-05:00` } : {}),
          },
        ]
      : [],
  };
}

/** Makes up candidates around a day. Names, numbers and addresses are invented; mail goes to example.com. */
export function generateCandidates(count: number, today: string, random: Random): CandidateInput[] {
  return Array.from({ length: count }, (_, index) => candidateOf(index + 1, today, random));
}
