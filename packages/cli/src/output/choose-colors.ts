import pico from 'picocolors';
import type { CliWriter } from '../surroundings.js';

/** Ways to set words apart. */
export type Colors = Pick<ReturnType<typeof pico.createColors>, 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'>;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Colours on a terminal, unless `NO_COLOR` is set; anywhere, where `FORCE_COLOR` is set and not 0. https://no-color.org */
export function chooseColors(
  { isTTY }: Pick<CliWriter, 'isTTY'>,
  environment: Readonly<Record<string, string | undefined>>,
): Colors {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
  if (isSet(no)) return pico.createColors(false);
  if (isSet(force)) return pico.createColors(force !== '0');
  return pico.createColors(isTTY === true && term !== 'dumb');
}
