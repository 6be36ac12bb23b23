import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/commands.js';
import { chooseLanguage } from '../src/texts/choose-locale.js';
import { run } from './a-desk.js';

const here = process.cwd();
const golden = (language: string): string =>
  readFileSync(new URL(`./golden/help.${language}.txt`, import.meta.url), 'utf8');

/** Every help page, one after the other. */
async function help(language: string): Promise<string> {
  const pages = [['help'], ...commands.map(({ name }) => ['help', name])];
  const ended = await Promise.all(pages.map((args) => run(here, ['--lang', language, ...args])));
  return ended
    .map(({ code, out }, index) => `$ adflux ${(pages[index] ?? []).join(' ')}\n${out}(${code})\n`)
    .join('\n');
}

describe('the help', () => {
  it.each(['en', 'es'])('reads as agreed in %s, within 80 columns', async (language) => {
    const text = await help(language);
    expect(text).toBe(golden(language));
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has words for every argument and option', async () => {
    for (const { name, arguments: named, options } of commands) {
      const page = (await run(here, ['help', name])).out;
      for (const each of [...options, ...named.map((argument) => argument.slice(1, -1))])
        expect(page).toMatch(new RegExp(`^  ${each.replaceAll(/[<>[\]]/g, '\\$&')} +\\S`, 'm'));
    }
  });

  it('shows the version', async () => {
    expect(await run(here, ['--version'])).toMatchObject({ code: 0, out: '0.0.0\n' });
  });
});

describe('the language', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'es_CO.UTF-8' }, 'es'],
    [[], { LANG: 'es_CO.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LC_MESSAGES: 'es', LANG: 'en_US' }, 'es'],
    [[], { ADFLUX_LANG: 'en', LC_ALL: 'es_ES' }, 'en'],
    [[], { ADFLUX_LANG: '', LANG: 'es' }, 'es'],
    [[], { LANG: 'est_EE' }, 'en'],
    [['plan', '--lang', 'es'], { LANG: 'en_US' }, 'es'],
    [['--lang=en'], { LANG: 'es' }, 'en'],
  ])('of %o with %o is %s', (args, environment, language) => {
    expect(chooseLanguage(args, environment)).toBe(language);
  });
});

describe('a command that is written wrongly', () => {
  it.each([
    [[], 'Name a command.', 'Diga un comando.'],
    [['aply'], 'There is no command aply.', 'No hay ningún comando aply.'],
    [['plan', '--wat'], 'There is no option --wat.', 'No hay ninguna opción --wat.'],
    [['apply'], 'The argument <plan> is missing.', 'Falta el argumento <plan>.'],
    [['plan', '--out'], 'A value is missing behind -o, --out <file>.', 'Falta un valor después de -o, --out <file>.'],
    [['pause', 'a', 'b'], 'There are too many arguments.', 'Hay argumentos de más.'],
    [['plan', '--format', 'pdf'], '--format must be one of auto,', '--format debe ser uno de auto,'],
  ])('%o ends with 2 and says what is wrong in both languages', async (args, english, spanish) => {
    const config = { platforms: [], storage: () => Promise.reject(new Error('not needed')), advertiserCountry: 'CO' };
    const options = { config: { ...config, rules: { feedId: 'jobs', platforms: [] } } };
    const inEnglish = await run(here, args, options);
    expect(inEnglish).toMatchObject({ code: 2, out: '' });
    expect(inEnglish.err).toContain(`Usage: ${english}`);
    expect(inEnglish.err).toContain('Try "adflux help".');
    const inSpanish = await run(here, args, { ...options, environment: { LANG: 'es_CO.UTF-8' } });
    expect(inSpanish.err).toContain(`Uso: ${spanish}`);
  });
});
