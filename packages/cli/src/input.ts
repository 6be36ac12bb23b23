import { CommanderError } from 'commander';
import type { CommandInput } from './command.js';

/** An option that takes a text. */
export function textOption({ options }: CommandInput, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option that is there or not. */
export const flag = ({ options }: CommandInput, name: string): boolean => options[name] === true;

/** An argument that commander has made sure of. */
export const argument = ({ arguments: values }: CommandInput, index = 0): string => values[index] ?? '';

/** Ends a command that was written wrongly: exit code 2. */
export const usageError = (message: string): CommanderError => new CommanderError(2, 'adflux.usage', message);

/** An option that is one of a few words. */
export function wordOption<Word extends string>(
  input: CommandInput,
  name: string,
  words: readonly Word[],
  complain: (name: string, words: string) => string,
): Word | undefined {
  const value = textOption(input, name);
  if (value === undefined) return undefined;
  const word = words.find((each) => each === value);
  if (word === undefined) throw usageError(complain(`--${name}`, words.join(', ')));
  return word;
}
