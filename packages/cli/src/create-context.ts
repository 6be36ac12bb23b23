import { systemClock } from '@adflux/core';
import type { CommandContext, CommandInput } from './command.js';
import { hasConfig, loadConfig } from './config/load-config.js';
import type { LoadedConfig } from './config/load-config.js';
import { flag, textOption } from './input.js';
import { ask } from './output/ask.js';
import { chooseColors } from './output/choose-colors.js';
import { noProgress, showProgress } from './output/progress.js';
import type { CliSurroundings } from './surroundings.js';
import type { Language } from './texts/choose-locale.js';
import type { Texts } from './texts/texts.js';
import { createWorkbench } from './workbench.js';
import type { Workbench } from './workbench.js';

/** A context, and how to let go of what it opened. */
export interface OpenContext {
  readonly context: CommandContext;
  close(): Promise<void>;
}

const defaultWidth = 80;

/** Everything a command needs, made when it is first asked for. */
export function createContext(
  surroundings: CliSurroundings,
  { language, texts }: { readonly language: Language; readonly texts: Texts },
  input: CommandInput,
): OpenContext {
  const { environment, workingDirectory, stdin, stdout, stderr } = surroundings;
  const clock = surroundings.clock ?? systemClock;
  const signal = surroundings.signal ?? new AbortController().signal;
  const reason = textOption(input, 'reason');
  const actor =
    textOption(input, 'actor') ??
    (environment['ADFLUX_ACTOR'] || environment['USER'] || environment['USERNAME'] || 'adflux');
  let loading: Promise<LoadedConfig> | undefined;
  let making: Promise<Workbench> | undefined;
  const config = (): Promise<LoadedConfig> => {
    const { config: given } = surroundings;
    loading ??=
      given === undefined
        ? loadConfig(workingDirectory, textOption(input, 'config'))
        : Promise.resolve({ config: given, file: 'adflux.config.ts', folder: workingDirectory });
    return loading;
  };
  const workbench = (): Promise<Workbench> => {
    making ??= config().then((loaded) => createWorkbench(loaded.config, clock));
    return making;
  };
  return {
    context: {
      surroundings,
      language,
      texts,
      clock,
      signal,
      colors: chooseColors(stdout, environment),
      width: stdout.isTTY === true ? (stdout.columns ?? defaultWidth) : undefined,
      isVerbose: flag(input, 'verbose'),
      intent: { actor, ...(reason === undefined ? {} : { reason }) },
      isInteractive: stdin.isTTY === true && stderr.isTTY === true,
      config,
      optionalConfig: async () =>
        surroundings.config !== undefined || textOption(input, 'config') !== undefined || hasConfig(workingDirectory)
          ? config()
          : null,
      workbench,
      progress: (label) => (flag(input, 'quiet') ? noProgress : showProgress(stderr, label)),
      say: (line) => void stderr.write(`${line}\n`),
      confirm: (question) => ask(surroundings, question, texts.yes, signal),
    },
    close: async () => {
      const made = await making?.catch(() => undefined);
      await made?.storage.close();
    },
  };
}
