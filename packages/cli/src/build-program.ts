import { Command as Program, Option } from 'commander';
import type { Command, CommandInput } from './command.js';
import { commands } from './commands/commands.js';
import type { Texts } from './texts/texts.js';
import { VERSION } from './version.js';

/** What the arguments ask for. */
export interface Chosen {
  readonly command: Command;
  readonly input: CommandInput;
}

const titles = (texts: Texts['help']): Readonly<Record<string, string>> => ({
  'Usage:': texts.usage,
  'Arguments:': texts.arguments,
  'Options:': texts.options,
  'Global Options:': texts.globalOptions,
  'Commands:': texts.commands,
});

/** The text of an argument or option, which stands in the catalogue under its own words. */
const wordsOf = (texts: Texts, command: Command, what: string): string =>
  Object.entries(texts.commands[command.name]).find(([words]) => words === what)?.[1] ?? '';

function addCommand(program: Program, command: Command, texts: Texts, choose: (chosen: Chosen) => void): void {
  const sub = program.command(command.name).summary(texts.commands[command.name].summary);
  sub.description(texts.commands[command.name].summary).helpOption('-h, --help', texts.help.helpOption);
  for (const name of command.arguments) sub.argument(name, wordsOf(texts, command, name));
  for (const name of command.options) sub.addOption(new Option(name, wordsOf(texts, command, name)));
  const options = command.options.length === 0 ? [] : [texts.help.usageOptions];
  const shown = [...options, ...command.arguments].join(' ');
  sub.usage(shown).action((...given: unknown[]) => {
    const values = given
      .slice(0, command.arguments.length)
      .map((value) => (typeof value === 'string' ? value : undefined));
    choose({ command, input: { arguments: values, options: sub.optsWithGlobals() } });
  });
}

/** The commands with their help in one language. Parsing tells `choose` what was asked for, and runs nothing. */
export function buildProgram(
  texts: Texts,
  write: { readonly out: (text: string) => void; readonly width: number },
  choose: (chosen: Chosen) => void,
): Program {
  const program = new Program('adflux');
  const words = titles(texts.help);
  program
    .description(texts.help.about)
    .usage(`${texts.help.usageOptions} ${texts.help.usageCommand}`)
    .configureHelp({
      helpWidth: write.width,
      showGlobalOptions: true,
      styleTitle: (title) => words[title] ?? title,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage().replace(texts.help.usageOptions, '').trim()}`.trim(),
    })
    .configureOutput({ writeOut: write.out, outputError: () => undefined, writeErr: () => undefined })
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', texts.help.helpOption)
    .helpCommand('help [command]', texts.help.helpCommand)
    .version(VERSION, '-V, --version', texts.help.version)
    .option('-c, --config <file>', texts.help.config)
    .option('--json', texts.help.json)
    .option('--lang <language>', texts.help.lang)
    .option('--actor <name>', texts.help.actor)
    .option('--reason <text>', texts.help.reason)
    .option('-q, --quiet', texts.help.quiet)
    .option('--verbose', texts.help.verbose)
    .addHelpText('after', `\n${texts.help.exitCodes}`);
  for (const command of commands) addCommand(program, command, texts, choose);
  return program;
}
