import type { Clock } from '@adflux/core';
import type { LoadedConfig } from './config/load-config.js';
import type { ExitCode } from './exit-codes.js';
import type { Colors } from './output/choose-colors.js';
import type { ProgressDisplay } from './output/progress.js';
import type { CliSurroundings } from './surroundings.js';
import type { Language } from './texts/choose-locale.js';
import type { CommandName, Texts } from './texts/texts.js';
import type { Workbench } from './workbench.js';

/** What was written behind the command's name. */
export interface CommandInput {
  readonly arguments: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What every command is given. */
export interface CommandContext {
  readonly surroundings: CliSurroundings;
  readonly language: Language;
  readonly texts: Texts;
  /** For standard output. */
  readonly colors: Colors;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Width of the terminal; none in a pipe. */
  readonly width: number | undefined;
  /** Whether somebody asked for every detail. */
  readonly isVerbose: boolean;
  /** Who asks and why, for the audit log. */
  readonly intent: { readonly actor: string; readonly reason?: string };
  /** The configuration, loaded once. */
  config(): Promise<LoadedConfig>;
  /** The same, or null where there is no file and none was named. */
  optionalConfig(): Promise<LoadedConfig | null>;
  /** What the configuration makes, made once; closed when the command ends. */
  workbench(): Promise<Workbench>;
  progress(label: string): ProgressDisplay;
  /** Writes a line to standard error. */
  say(line: string): void;
  /** Asks a question on the terminal; false for anything but a yes. */
  confirm(question: string): Promise<boolean>;
  /** Whether somebody sits at a terminal who could be asked. */
  readonly isInteractive: boolean;
}

/** What a command gives back: the same as JSON and as text. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  /** With `--json`. Money becomes text. */
  readonly document: unknown;
  /** Otherwise. */
  readonly lines: readonly string[];
}

/** One command, as data: its texts stand in the catalogue under its name. */
export interface Command {
  readonly name: CommandName;
  /** As commander writes them: `<plan>`, `[campaign]`. */
  readonly arguments: readonly string[];
  /** As commander writes them; their texts stand in the catalogue under the same words. */
  readonly options: readonly string[];
  run(context: CommandContext, input: CommandInput): Promise<CommandResult>;
}
