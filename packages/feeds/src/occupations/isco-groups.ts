import { iscoGroups0To3 } from './isco-groups-0-to-3.js';
import { iscoGroups4To9 } from './isco-groups-4-to-9.js';

/** A unit group of ISCO-08 with its official titles. */
export interface IscoGroup {
  readonly code: string;
  readonly es: string;
  readonly en: string;
}

let groups: ReadonlyMap<string, IscoGroup> | undefined;

/** All 436 unit groups by their codes of four digits; read on first use. */
export const iscoGroups = (): ReadonlyMap<string, IscoGroup> =>
  (groups ??= new Map(
    `${iscoGroups0To3}${iscoGroups4To9}`.split('\n').flatMap((line) => {
      const [code = '', es = '', en = ''] = line.split('|');
      return code === '' ? [] : [[code, { code, es, en }] as const];
    }),
  ));

/**
 * The official title of an ISCO-08 unit group; `undefined` when there is no such group.
 *
 * @param code Four digits, such as `4311`.
 */
export const occupationTitle = (code: string, language: 'es' | 'en'): string | undefined =>
  iscoGroups().get(code)?.[language];
