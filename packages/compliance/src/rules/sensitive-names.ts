/**
 * Wire names by which platforms or callers aim at traits that must not decide who hears of a job. Compared without case,
 * dashes and underscores. Assumed from the platforms' published targeting fields; a name that is missing here goes through.
 */
export const sensitiveNames = {
  family: ['marital_status', 'relationship_statuses', 'family_statuses', 'parental_status', 'parents', 'life_events'],
  ethnicity: ['race', 'ethnicity', 'ethnic_affinity', 'multicultural_affinity'],
  religion: ['religion', 'religious_affiliation'],
  politics: ['politics', 'political_affiliation', 'political_views'],
  health: ['health', 'health_conditions', 'disability', 'medical_conditions'],
  sexuality: ['sexual_orientation', 'interested_in', 'gender_identity', 'sex_life'],
  union: ['union', 'trade_union', 'union_membership'],
  money: ['household_income', 'income', 'income_range', 'net_worth', 'spending_power', 'financial_status', 'finances'],
  crime: ['criminal_record', 'crime'],
  biometrics: ['biometrics'],
  nationality: ['nationality', 'national_origin', 'citizenship'],
  gender: ['gender', 'genders', 'sex'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
