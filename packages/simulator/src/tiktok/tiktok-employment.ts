import type { Entity } from '../world-store.js';

/** Every text of an ad, links and ids among them. */
export const textsOf = (ad: Entity): readonly string[] => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) collect(inner);
  };
  collect(ad.fields);
  return texts;
};

const employmentWords =
  /\b(empleos?|vacantes?|trabaja|trabajo|contratamos|contratando|jobs?|hiring|careers?|vacanc(y|ies)|we are recruiting)\b/i;

/** Whether an ad is about a job opening: its button says so, or its words do. */
export const isEmploymentAd = (ad: Entity): boolean =>
  textsOf(ad).some((text) => text === 'APPLY_NOW' || employmentWords.test(text));
