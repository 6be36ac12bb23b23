/** The languages that the command line speaks. */
export type Language = 'es' | 'en';

const variables = ['ADFLUX_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** What `--lang` says, read before anything else so that errors about the other arguments are in that language. */
function named(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = args[at];
  return found === '--lang' ? args[at + 1] : found?.slice('--lang='.length);
}

/** Spanish where `--lang`, `ADFLUX_LANG`, `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, begins with `es`; otherwise English. */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const first = [named(args), ...variables.map((name) => environment[name])].find(
    (value) => value !== undefined && value !== '',
  );
  return first !== undefined && /^es([-_.@]|$)/i.test(first) ? 'es' : 'en';
}
