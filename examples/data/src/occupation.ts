import type { EducationLevel, EmploymentType } from '@adflux/core';

/** A kind of job with what usually goes with it. */
export interface Occupation {
  readonly title: string;
  /** ISCO-08 unit group (ILO, https://isco.ilo.org). */
  readonly occupationCode: string;
  readonly education: EducationLevel;
  /** Usual monthly pay in legal minimum wages, lower and upper end. */
  readonly minimumWages: readonly [number, number];
  readonly employmentType: EmploymentType;
  readonly skills: readonly string[];
  readonly duties: string;
}
