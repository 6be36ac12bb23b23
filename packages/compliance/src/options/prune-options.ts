import { foldName } from './fold-name.js';
import { nothing, restrictValue } from './restrict-value.js';

/** Raw options of a platform, by wire name. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** Which options are meant. */
export interface OptionNames {
  readonly names: readonly string[];
  /** A value that changes nothing and may stay. */
  readonly harmless?: string | number | boolean | undefined;
  /** Values that may stay; of lists and trees, those members. */
  readonly allowed?: readonly (string | number)[] | undefined;
}

/** Options without what was meant, and where that stood. */
export interface PrunedOptions {
  readonly options: RawOptions;
  readonly paths: readonly string[];
}

/** Fields whose value names what an entry is about, e.g. `{ targeting_type: 'AGE', targeting_value: … }`. */
const namingFields = new Set(['type', 'subtype', 'targetingtype', 'criteriontype', 'dimension', 'actionscene']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Platforms take `18` and `"18"` for the same; a list of one is something else. */
const isSameText = (value: unknown, other: string | number | boolean): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && String(value) === String(other);

/** Takes options out by name, at any depth and however they are spelt. What it cannot see into stays as it is. */
export function pruneOptions(options: RawOptions, { names, harmless, allowed }: OptionNames): PrunedOptions {
  if (Object.keys(options).length === 0) return { options, paths: [] };
  const meant = new Set(names.map(foldName));
  const paths: string[] = [];
  const isMeant = (key: string): boolean =>
    meant.has(foldName(key)) || key.split('.').some((part) => meant.has(foldName(part)));
  const isAllowed = (value: unknown): boolean =>
    (harmless !== undefined && isSameText(value, harmless)) ||
    (allowed?.some((each) => isSameText(value, each)) ?? false);
  const isEntry = (value: unknown): boolean =>
    isRecord(value) &&
    Object.entries(value).some(
      ([key, name]) => typeof name === 'string' && namingFields.has(foldName(key)) && meant.has(foldName(name)),
    );

  const pruneField = (key: string, value: unknown, path: string): readonly (readonly [string, unknown])[] => {
    if (isEntry(value)) {
      paths.push(path);
      return [];
    }
    if (!isMeant(key)) return [[key, walk(value, path)]];
    if (isAllowed(value)) return [[key, value]];
    if (allowed === undefined) {
      paths.push(path);
      return [];
    }
    let dropped = 0;
    const kept = restrictValue(value, isAllowed, () => (dropped += 1));
    if (dropped > 0) paths.push(path);
    return kept === nothing ? [] : [[key, kept]];
  };

  function walk(value: unknown, path: string): unknown {
    if (Array.isArray(value))
      return value.flatMap((item: unknown, index) => {
        const place = `${path}[${index}]`;
        if (!isEntry(item)) return [walk(item, place)];
        paths.push(place);
        return [];
      });
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, field]) => pruneField(key, field, `${path}.${key}`)),
    );
  }

  if (isEntry(options)) return { options: {}, paths: ['extras'] };
  return {
    options: Object.fromEntries(Object.entries(options).flatMap(([key, value]) => pruneField(key, value, key))),
    paths,
  };
}
