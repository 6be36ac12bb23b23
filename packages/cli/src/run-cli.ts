import { jsonReplacer } from '@adflux/core';
import { CommanderError } from 'commander';
import { buildProgram } from './build-program.js';
import type { Chosen } from './build-program.js';
import { createContext } from './create-context.js';
import { describeError } from './describe-error.js';
import type { DescribedError } from './describe-error.js';
import { exitCodes } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { chooseColors } from './output/choose-colors.js';
import type { CliSurroundings } from './surroundings.js';
import { chooseLanguage } from './texts/choose-locale.js';
import { english } from './texts/english.js';
import { spanish } from './texts/spanish.js';

/** Help is as wide as the reference terminal at most, wherever it is read. */
const helpWidth = 80;

const printJson = ({ stdout }: CliSurroundings, document: unknown): void =>
  void stdout.write(`${JSON.stringify(document, jsonReplacer, 2)}\n`);

function printError(surroundings: CliSurroundings, { lines, document, exitCode }: DescribedError): ExitCode {
  const { stderr, environment, args } = surroundings;
  const colors = chooseColors(stderr, environment);
  const [first = '', ...rest] = lines;
  stderr.write(`${[colors.red(first), ...rest].join('\n')}\n`);
  if (args.includes('--json')) printJson(surroundings, document);
  return exitCode;
}

/**
 * The program `adflux`: reads the arguments, runs a command, prints what came of it. Ends no process and touches nothing but what
 * it is given.
 *
 * @returns the exit code, one of `exitCodes`; errors are printed and never thrown
 * @example
 * ```ts
 * import { runCli } from '@adflux/cli';
 *
 * const { argv, stdin, stdout, stderr, env: environment } = process;
 * const surroundings = { args: argv.slice(2), stdin, stdout, stderr, environment, workingDirectory: process.cwd() };
 * export const plan = () => runCli({ ...surroundings, args: ['plan', '--feed', 'jobs.xml', '--json'] });
 * ```
 */
export async function runCli(surroundings: CliSurroundings): Promise<ExitCode> {
  const { args, environment, stdout, stderr, signal } = surroundings;
  const language = chooseLanguage(args, environment);
  const texts = language === 'es' ? spanish : english;
  const isVerbose = args.includes('--verbose');
  const found: Chosen[] = [];
  const program = buildProgram(texts, { out: (text) => void stdout.write(text), width: helpWidth }, (chosen) => {
    found.push(chosen);
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    return printError(surroundings, describeError(error, texts, isVerbose));
  }
  const [chosen] = found;
  if (chosen === undefined) return exitCodes.ok;
  const stopping = (): void => void stderr.write(`${texts.stopping}\n`);
  signal?.addEventListener('abort', stopping, { once: true });
  const { context, close } = createContext(surroundings, { language, texts }, chosen.input);
  try {
    const { exitCode, document, lines } = await chosen.command.run(context, chosen.input);
    if (chosen.input.options['json'] === true) printJson(surroundings, document);
    else for (const line of lines) stdout.write(`${line}\n`);
    return exitCode;
  } catch (error) {
    return printError(surroundings, describeError(error, texts, isVerbose));
  } finally {
    signal?.removeEventListener('abort', stopping);
    await close();
  }
}
