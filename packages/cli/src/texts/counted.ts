/** A number with its noun, in the form that English and Spanish share: one of it, or many. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;
