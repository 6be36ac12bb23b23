/** A wire name without case, dashes, underscores and blanks, so that `age_min`, `ageMin` and `AGE-MIN` are one. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
