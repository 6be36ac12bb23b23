import { refuseMissing, refuseValue, refuseWith } from './x-problem.js';
import { parseXTime } from './x-time.js';

/** Turns a parameter's text into its value, or refuses. */
export type XReader<Value = unknown> = (text: string, parameter: string) => Value;

interface XParameter {
  readonly read: XReader;
  readonly required: boolean;
  /** Whether an update may take the value away by sending the parameter empty. */
  readonly clearable: boolean;
}

/** The parameters an endpoint knows; every other one is refused. */
export type XParameterShape = Readonly<Record<string, XParameter>>;

/** Values by parameter, typed as the answer's `request.params` shows them. */
export type XParameters = Readonly<Record<string, unknown>>;

/** A parameter that must be there. */
export const required = (read: XReader): XParameter => ({ read, required: true, clearable: false });
/** A parameter that may be there. */
export const optional = (read: XReader): XParameter => ({ read, required: false, clearable: false });
/** A parameter that may be there, and that an update can unset. */
export const clearable = (read: XReader): XParameter => ({ read, required: false, clearable: true });

/** Text of a certain length, in characters as people count them. */
export const text =
  (maximumLength: number, minimumLength = 1): XReader<string> =>
  (value, parameter) => {
    const { length } = Array.from(value);
    return length >= minimumLength && length <= maximumLength
      ? value
      : refuseValue(parameter, `string of ${String(minimumLength)} to ${String(maximumLength)} characters`, value);
  };

/** A whole number within bounds. */
export const whole =
  (minimum: number, maximum = Number.MAX_SAFE_INTEGER): XReader<number> =>
  (value, parameter) => {
    const number = /^-?\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
    return number >= minimum && number <= maximum
      ? number
      : refuseValue(parameter, `integer between ${String(minimum)} and ${String(maximum)}`, value);
  };

/** An amount above zero in micros, in steps of the currency's smallest amount. */
export const micros =
  (denominationMicros: number): XReader<number> =>
  (value, parameter) => {
    const amount = whole(1)(value, parameter);
    return amount % denominationMicros === 0
      ? amount
      : refuseWith(
          400,
          'INVALID_DENOMINATION',
          `${parameter} must be a multiple of ${String(denominationMicros)} micros in this currency`,
          { parameter, value: amount },
        );
  };

/** `true` or `false`. */
export const boolean: XReader<boolean> = (value, parameter) =>
  value === 'true' || value === 'false' ? value === 'true' : refuseValue(parameter, 'boolean', value);

/** One of some words. */
export const oneOf =
  (words: readonly string[]): XReader<string> =>
  (value, parameter) =>
    words.includes(value) ? value : refuseValue(parameter, `one of ${words.join(', ')}`, value);

/** A list with commas between its items. */
export const listOf =
  <Value>(read: XReader<Value>, maximumCount: number): XReader<readonly Value[]> =>
  (value, parameter) => {
    const items = value.split(',').map((item) => item.trim());
    if (items.length > maximumCount) {
      return refuseValue(parameter, `at most ${String(maximumCount)} values`, `${String(items.length)} values`);
    }
    return items.map((item) => read(item, parameter));
  };

/** A moment, kept in milliseconds since the epoch. */
export const moment: XReader<number> = (value, parameter) => parseXTime(value) ?? refuseValue(parameter, 'time', value);

/** Ids of the Ads API: base 36. */
export const identifier: XReader<string> = (value, parameter) =>
  /^[0-9a-z]{1,20}$/i.test(value) ? value : refuseValue(parameter, 'identifier', value);

/** Ids of users, tweets and jobs: digits. */
export const snowflake: XReader<string> = (value, parameter) =>
  /^\d{1,19}$/.test(value) ? value : refuseValue(parameter, 'long', value);

/**
 * Reads parameters strictly: unknown ones, missing ones and wrong values are refused.
 * @param isUpdate an update needs no parameter, and may unset some with an empty value (they become `null`)
 */
export const readParameters = (
  shape: XParameterShape,
  given: Readonly<Record<string, string>>,
  isUpdate = false,
): XParameters => {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!known) {
      return refuseWith(400, 'INVALID_PARAMETER', `"${name}" is not a parameter of this endpoint`, {
        parameter: name,
        value,
      });
    }
    values[name] = isUpdate && known.clearable && value === '' ? null : known.read(value, name);
  }
  if (!isUpdate) {
    for (const [name, { required: isRequired }] of Object.entries(shape)) {
      if (isRequired && !Object.hasOwn(values, name)) refuseMissing(name);
    }
  }
  return values;
};

/** A text among read parameters, or undefined. */
export const textOf = (values: XParameters, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A number among read parameters, or undefined. */
export const numberOf = (values: XParameters, name: string): number | undefined => {
  const value = values[name];
  return typeof value === 'number' ? value : undefined;
};

/** A list of texts among read parameters, or undefined. */
export const textsOf = (values: XParameters, name: string): readonly string[] | undefined => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
};
