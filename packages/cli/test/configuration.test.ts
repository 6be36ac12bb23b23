import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineConfig } from '../src/index.js';
import { aFolder, run } from './a-desk.js';

let desk: ReturnType<typeof aFolder>;
const write = (name: string, text: string): void => writeFileSync(join(desk.folder, name), text);
const read = (name: string): string => readFileSync(join(desk.folder, name), 'utf8');
const say = (...args: string[]) => run(desk.folder, args);
beforeEach(() => {
  desk = aFolder();
});
afterEach(() => desk.remove());

/** Needs no package, because a configuration may come from anywhere. */
const minimal = `
const find: () => Promise<null> = async () => null;
const platform = { id: 'here', accountId: '7', currency: 'COP', campaigns: { find } };
const documents = { get: async () => null };
export default {
  platforms: async () => [platform],
  storage: () => ({ documents, close: async () => undefined }),
  advertiserCountry: 'CO',
  rules: { feedId: 'jobs', platforms: [{ platform: 'here', budget: { period: 'daily', amount: { micros: 1n, currency: 'COP' } } }] },
};
`;

describe('adflux.config.ts', () => {
  it('is TypeScript and needs no build', async () => {
    write('adflux.config.ts', minimal);
    const { code, out } = await say('doctor');
    expect([code, out]).toEqual([0, expect.stringContaining('here: account 7 answers')]);
  });

  it('may have another name and place', async () => {
    write('other.mts', minimal);
    expect((await say('doctor', '--config', 'other.mts')).code).toBe(0);
    expect((await say('doctor', '--config', 'nowhere.ts')).out).toContain('There is no file nowhere.ts.');
    expect((await say('plan')).err).toContain('There is no adflux.config.ts in this folder');
  });

  it.each([
    ['export default {};', 'advertiserCountry: '],
    [minimal.replace("'CO'", "'Colombia'"), 'advertiserCountry: a two-letter country code such as CO'],
    [minimal.replace("feedId: 'jobs'", "feedId: 'a b'"), 'rules.feedId: up to 80 letters'],
    [minimal.replace('advertiserCountry', 'neededAprovals: 1,\n advertiserCountry'), 'neededAprovals'],
    [
      minimal.replace(
        "'CO',",
        "'CO',\n apiLifecycles: [{ platform: 'x', version: '1', sunsetOn: 'soon', source: '' }],",
      ),
      'apiLifecycles.0.sunsetOn: a day such as 2027-08-31, or null',
    ],
    ['const x = 1;', 'does not fit'],
    ['throw new Error("the vault is closed");', 'cannot be run: the vault is closed'],
    ['import "not-installed";', 'cannot be run: '],
    ['export default {', 'cannot be run: '],
  ])('that is wrong is named with its field: %#', async (text, words) => {
    write('adflux.config.ts', text);
    const { code, err } = await say('plan', '--feed', '-');
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).toContain('adflux.config.ts');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('whose functions fail is named with the field, by doctor too', async () => {
    write('adflux.config.ts', minimal.replace('=> [platform]', '=> { throw new Error("no such file: credentials") }'));
    const message = 'platforms of the configuration cannot be made: no such file: credentials';
    expect(await say('status')).toMatchObject({ code: 1, err: `Configuration (config): ${message}\n` });
    expect(await say('doctor')).toMatchObject({
      code: 3,
      out: expect.stringContaining(`failed  Configuration. ${message}`) as string,
    });
  });

  it('says where it broke to whoever wants to know', async () => {
    write('adflux.config.ts', 'throw new Error("the vault is closed");');
    expect((await say('plan', '--feed', '-', '--verbose')).err).toMatch(/\n\s+at /);
  });

  it('keeps its types through defineConfig', () => {
    const config = { platforms: [], storage: () => Promise.reject(new Error()), advertiserCountry: 'CO' };
    const whole = { ...config, rules: { feedId: 'jobs', platforms: [] } };
    expect(defineConfig(whole)).toBe(whole);
  });
});

describe('init', () => {
  it('writes a configuration and tells what is next, in the language of its user', async () => {
    const { code, out } = await run(desk.folder, ['init'], { environment: { LANG: 'es_CO.UTF-8' } });
    expect(code).toBe(0);
    expect(out).toContain('Se escribió adflux.config.ts.');
    expect(out).toContain('npx adflux apply .adflux/plan.json');
    expect(read('adflux.config.ts')).toContain('// La cuenta real.');
    expect(read('.gitignore')).toBe('.adflux/\n.env\n');
    expect(existsSync(join(desk.folder, '.adflux'))).toBe(true);
  });

  it('overwrites nothing until it is told to', async () => {
    write('adflux.config.ts', 'mine');
    write('.gitignore', 'node_modules\n.env');
    expect(await say('init')).toMatchObject({ code: 1 });
    expect([read('adflux.config.ts'), read('.gitignore')]).toEqual(['mine', 'node_modules\n.env']);
    expect((await say('init', '--force')).code).toBe(0);
    expect(read('adflux.config.ts')).toContain('defineConfig');
    expect(read('.gitignore')).toBe('node_modules\n.env\n.adflux/\n');
    expect((await say('init', '--force', '--json')).json()).toMatchObject({ written: ['adflux.config.ts'] });
  });
});
