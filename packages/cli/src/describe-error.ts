import { AdFluxError } from '@adflux/core';
import type { ErrorCode } from '@adflux/core';
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import type { Texts } from './texts/texts.js';

/** What went wrong, for people, for programs and for the shell. */
export interface DescribedError {
  readonly exitCode: ExitCode;
  /** With `--json`. */
  readonly document: { readonly error: object };
  readonly lines: readonly string[];
}

const exitCodeOf: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  conflict: exitCodes.conflict,
  aborted: exitCodes.aborted,
  policy_rejected: exitCodes.findings,
};

/** The word that commander's message quotes, such as an option's flags. */
const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** Commander speaks English only. */
function usageMessage({ code, message }: CommanderError, { usage }: Texts): string {
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(quoted(message));
    case 'commander.unknownCommand':
      return usage.unknownCommand(quoted(message));
    case 'commander.missingArgument':
      return usage.missingArgument(quoted(message));
    case 'commander.optionMissingArgument':
      return usage.missingValue(quoted(message));
    case 'commander.excessArguments':
      return usage.excessArguments;
    case 'commander.help':
      return usage.noCommand;
    default:
      return message;
  }
}

/** Without a stack, which only says where; `--verbose` adds it. Causes stay out: they may hold anything. */
export function describeError(error: unknown, texts: Texts, isVerbose: boolean): DescribedError {
  if (error instanceof CommanderError) {
    const message = usageMessage(error, texts);
    return {
      exitCode: exitCodes.usage,
      document: { error: { code: 'usage', message } },
      lines: [`${texts.errors.usage}: ${message}`, texts.usage.hint],
    };
  }
  const stack = isVerbose && error instanceof Error && error.stack !== undefined ? [error.stack] : [];
  if (!AdFluxError.isInstance(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      exitCode: exitCodes.error,
      document: { error: { code: 'unexpected', message } },
      lines: [`${texts.errors.unexpected}: ${message}`, ...stack],
    };
  }
  return {
    exitCode: exitCodeOf[error.code] ?? exitCodes.error,
    document: { error: error.toJSON() },
    lines: [
      `${texts.errors[error.code]} (${error.code}): ${error.message}`,
      ...(error.code === 'aborted' ? [texts.goOn] : []),
      ...stack,
    ],
  };
}
