/** Reads the id of a record; undefined where it has none. */
export type RecordId<R> = (record: R) => string | undefined;

/** The record's `id`. */
export const ownId = (record: unknown): string | undefined => {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined;
};

/** How a record is called where it has no id. */
export const placeOf = (index: number): string => `at position ${index + 1}`;

/** An id for messages. An e-mail address or free text used as an id would tell who the person is: then the position. */
export const nameForMessages = (id: string | undefined, index: number): string =>
  id !== undefined && /^[\p{L}\p{N}._:-]{1,128}$/u.test(id) ? id : placeOf(index);
