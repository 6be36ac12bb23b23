import { createRandom } from '../engine/random.js';

/** A profile with the persona it was drawn from, which no feature shows. */
export interface PlantedProfile {
  readonly id: string;
  readonly persona: number;
  readonly occupation: string;
  readonly city: string;
  readonly education: string;
  readonly availability: string;
  readonly shift: string;
  readonly contract: string;
  readonly skills: readonly string[];
  readonly experience: number;
  readonly pay: number;
  readonly distance: number;
}

/** What to plant. */
export interface PlantedOptions {
  readonly count: number;
  readonly personaCount: number;
  /** The probability that a field is drawn from the persona and not from all: 0 hides the personas, 1 shows them bare. */
  readonly clarity: number;
  readonly seed: number;
}

const levels = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const occupations = levels('occupation', 8);
const cities = levels('city', 10);
const educations = levels('education', 5);
const availabilities = levels('availability', 3);
const shifts = levels('shift', 4);
const contracts = levels('contract', 6);
const skills = levels('skill', 24);

/**
 * Profiles of personas that overlap. A persona has its own favourite in each field and its own means; cities and contracts
 * say nothing of the persona, as in life. Sizes differ threefold.
 */
export function plantPersonas({ count, personaCount, clarity, seed }: PlantedOptions): PlantedProfile[] {
  const random = createRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = (list: readonly string[]): string => list[whole(list.length)] ?? '';
  const normal = (): number => random() + random() + random() + random() + random() + random() - 3;
  const personas = Array.from({ length: personaCount }, () => ({
    share: 1 + 2 * random(),
    occupation: pick(occupations),
    education: pick(educations),
    availability: pick(availabilities),
    shift: pick(shifts),
    skills: [pick(skills), pick(skills), pick(skills), pick(skills)],
    experience: 2 + 14 * random(),
    pay: 14 + random(),
    distance: 5 + 20 * random(),
  }));
  const total = personas.reduce((sum, persona) => sum + persona.share, 0);
  const drawPersona = (): number => {
    let rest = random() * total;
    return Math.max(
      0,
      personas.findIndex((persona) => (rest -= persona.share) < 0),
    );
  };
  return Array.from({ length: count }, (_, index) => {
    const persona = drawPersona();
    const traits = personas[persona];
    if (traits === undefined) throw new RangeError('there is no persona to draw from');
    const of = (own: string, list: readonly string[]): string => (random() < clarity ? own : pick(list));
    return {
      id: `P-${index}`,
      persona,
      occupation: of(traits.occupation, occupations),
      city: pick(cities),
      education: of(traits.education, educations),
      availability: of(traits.availability, availabilities),
      shift: of(traits.shift, shifts),
      contract: pick(contracts),
      skills: [...new Set(Array.from({ length: 1 + whole(4) }, () => of(pick(traits.skills), skills)))],
      experience: Math.max(0, traits.experience + 4 * normal()),
      pay: Math.exp(traits.pay + 0.35 * normal()),
      distance: Math.max(0, traits.distance + 6 * normal()),
    };
  });
}
