/** Reads one value from a record of another shape. */
export type FieldMapping<R> = (record: R) => unknown;

/** A record with named text columns, such as a line of a CSV file. */
export type TextRecord = Readonly<Record<string, string | undefined>>;

const textOf = (record: TextRecord, column: string): string => (record[column] ?? '').trim();

/** The text of a column; missing when it is empty. */
export const textFrom =
  (column: string): FieldMapping<TextRecord> =>
  (record) =>
    textOf(record, column);

/**
 * A number from a column of text. Text that is no number stays text, so that the encoder refuses it by name.
 *
 * @param options.decimal Default: a point. With a comma, points part thousands (`1.500.000,5`), as in Colombia.
 */
export const numberFrom =
  (column: string, { decimal = '.' }: { readonly decimal?: '.' | ',' } = {}): FieldMapping<TextRecord> =>
  (record) => {
    const text = textOf(record, column);
    const plain = decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text;
    return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
  };

/** A list from a column of text, parted by `separator` (default `;`). */
export const listFrom =
  (column: string, separator = ';'): FieldMapping<TextRecord> =>
  (record) =>
    textOf(record, column)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');

/** A column's text put in other words; text that is not in the table stays, so that the encoder judges it. */
export const codedFrom =
  (column: string, codes: Readonly<Record<string, string>>): FieldMapping<TextRecord> =>
  (record) => {
    const text = textOf(record, column);
    return Object.hasOwn(codes, text) ? codes[text] : text;
  };

/**
 * Turns records of another shape into profiles whose fields are named like the features: the `read` of an encoder.
 *
 * @example
 * ```ts
 * import { createEncoder, listFrom, mapFields, numberFrom, textFrom } from '@adflux/segmentation';
 * import type { TextRecord } from '@adflux/segmentation';
 *
 * const encoder = createEncoder<TextRecord>({
 *   features: [
 *     { name: 'city', kind: 'categorical' },
 *     { name: 'experience', kind: 'numeric' },
 *     { name: 'skills', kind: 'multi_label' },
 *   ],
 *   read: mapFields({ city: textFrom('Ciudad'), experience: numberFrom('Años'), skills: listFrom('Habilidades') }),
 *   recordId: (line) => line['Código'],
 * });
 * const { table } = await encoder.fitEncode([{ Código: 'A-1', Ciudad: 'Cali', Años: '3', Habilidades: 'Excel;SAP' }]);
 * console.log(table.rowCount);
 * ```
 */
export const mapFields =
  <R>(fields: Readonly<Record<string, FieldMapping<R>>>): ((record: R) => Record<string, unknown>) =>
  (record) =>
    Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read(record)]));
