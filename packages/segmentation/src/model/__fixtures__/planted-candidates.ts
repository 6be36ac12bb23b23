import type { Candidate } from '@adflux/core';
import { aCandidate } from '@adflux/core/testing';
import { candidateFeatures } from '../../encoder/candidate-features.js';
import { createRandom } from '../../engine/random.js';

interface Persona {
  readonly occupation: string;
  readonly education: Candidate['education'];
  readonly years: number;
  readonly pay: bigint;
  readonly skills: readonly string[];
  readonly city: string;
  readonly workMode: 'on_site' | 'hybrid' | 'remote';
}

const personas: readonly Persona[] = [
  { occupation: '25', education: 'bachelor', years: 6, pay: 7n, skills: ['TypeScript', 'SQL', 'AWS'], city: 'Bogotá', workMode: 'remote' }, // prettier-ignore
  { occupation: '52', education: 'secondary', years: 2, pay: 2n, skills: ['Ventas', 'Caja'], city: 'Cali', workMode: 'on_site' }, // prettier-ignore
  { occupation: '22', education: 'technologist', years: 9, pay: 4n, skills: ['Urgencias', 'Vacunación'], city: 'Medellín', workMode: 'on_site' }, // prettier-ignore
  { occupation: '43', education: 'technical', years: 4, pay: 3n, skills: ['Excel', 'NIIF', 'SAP'], city: 'Barranquilla', workMode: 'hybrid' }, // prettier-ignore
];
/** People that come later: nobody like them was there at first. */
const newcomers: Persona = { occupation: '83', education: 'primary', years: 15, pay: 3n, skills: ['Licencia C2', 'Ruta'], city: 'Buga', workMode: 'on_site' }; // prettier-ignore

const skills = [...personas, newcomers].flatMap((persona) => persona.skills);

/** The features that tell these candidates apart. */
export const plantedFeatures = candidateFeatures({
  currency: 'COP',
  without: ['employmentTypes', 'languages', 'availability'],
});

/** What is planted. */
export interface PlantOptions {
  readonly count: number;
  readonly seed?: number;
  /** Where the ids begin to count. */
  readonly from?: number;
  /** Share of people who are of no early kind. Default: 0. */
  readonly newcomerShare?: number;
  /** Weights of the four kinds. Default: equal. */
  readonly weights?: readonly number[];
}

/** Which kind each candidate is of, from 0; 4 for newcomers. Not a field of theirs: only a test knows. */
export interface Planted {
  readonly candidates: readonly Candidate[];
  readonly kinds: readonly number[];
}

/** Candidates of four kinds that overlap a little. */
export function plantCandidates(options: PlantOptions): Planted {
  const { count, seed = 1, from = 0, newcomerShare = 0, weights = [1, 1, 1, 1] } = options;
  const random = createRandom(seed, 3);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawKind = (): number => {
    if (random() < newcomerShare) return 4;
    let left = random() * total;
    return Math.max(
      0,
      weights.findIndex((weight) => (left -= weight) < 0),
    );
  };
  const kinds = Array.from({ length: count }, drawKind);
  const candidates = kinds.map((kind, index) => {
    const own = personas[kind] ?? newcomers;
    const like = (): Persona => (random() < 0.85 ? own : pick(personas));
    const at = like();
    return aCandidate({
      id: `C-${from + index}`,
      location: { country: 'CO', region: 'Región', city: at.city },
      education: like().education,
      yearsOfExperience: Math.max(0, Math.round(own.years + (random() - 0.5) * 4)),
      skills: [...new Set([...own.skills.filter(() => random() < 0.8), ...(random() < 0.2 ? [pick(skills)] : [])])],
      preferences: { occupationCodes: [`${like().occupation}11`], workModes: [like().workMode] },
      desiredSalary: {
        amount: { micros: (own.pay * 10n + BigInt(Math.floor(random() * 10))) * 100_000_000_000n, currency: 'COP' },
        period: 'month',
      },
    });
  });
  return { candidates, kinds };
}
