/** One step to a field, by its proto name; lists give the index too. */
export interface PathElement {
  readonly fieldName: string;
  readonly index?: number;
}

/** Where in a request something is, as `location.fieldPathElements` has it. */
export type FieldPath = readonly PathElement[];

/** Builds a path: `fieldPath('ad', ['final_urls', 0])`. */
export const fieldPath = (...parts: readonly (string | readonly [string, number])[]): FieldPath =>
  parts.map((part) => (typeof part === 'string' ? { fieldName: part } : { fieldName: part[0], index: part[1] }));

/** `mutate_operations[0].campaign_operation.create.name` */
export const pathText = (path: FieldPath): string =>
  path.map(({ fieldName, index }) => (index === undefined ? fieldName : `${fieldName}[${String(index)}]`)).join('.');
