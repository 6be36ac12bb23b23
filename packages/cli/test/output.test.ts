import { describe, expect, it } from 'vitest';
import { chooseColors } from '../src/output/choose-colors.js';
import { showProgress } from '../src/output/progress.js';
import { cut, textTable } from '../src/output/text-table.js';
import { atDesk, jobs } from './a-desk.js';

describe('a table', () => {
  const rows = [
    ['create', 'JOB-1', 'Auxiliar contable en Medellín con un título largo que no cabe en ninguna parte'],
    ['pause', 'JOB-1000', '会計士の仕事'],
  ];

  it('keeps columns aligned and fits the terminal by cutting the last column alone', () => {
    expect(textTable(rows, 40)).toEqual(['create  JOB-1     Auxiliar contable en …', 'pause   JOB-1000  会計士の仕事']);
    expect(cut('会計士の仕事', 7)).toBe('会計士…');
  });

  it('cuts nothing in a pipe', () => {
    expect(textTable(rows)[0]).toContain('en ninguna parte');
  });

  it('lets no feed move the cursor', () => {
    expect(textTable([['a', 'x\u001b[2Jy\nz']])).toEqual(['a  x [2Jy z']);
  });

  it('pads by what is seen, not by colour codes', () => {
    const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
    expect(
      textTable([
        [{ text: 'on', style: red }, 'x'],
        ['limited', 'y'],
      ]),
    ).toEqual(['\u001b[31mon\u001b[39m       x', 'limited  y']);
  });
});

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal: %s, with %o: %s', (isTTY, environment, colored) => {
    expect(chooseColors({ isTTY }, environment).red('x') !== 'x').toBe(colored);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean, total?: number): string => {
    let text = '';
    const display = showProgress({ isTTY, write: (more) => (text += more) }, 'Planning');
    for (let done = 1; done <= 40; done++) display.update(done, total);
    display.end();
    return text;
  };

  it('is a bar that redraws itself on a terminal, and leaves the line empty', () => {
    expect(shown(true, 40)).toContain('\r\u001b[2KPlanning [============            ] 20/40');
    expect(shown(true, 40)).not.toContain('\n');
    expect(shown(true, 40).endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is a plain line every tenth in a pipe', () => {
    const lines = shown(false, 40).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('Planning 40/40');
    expect(shown(false, 40)).not.toContain('\r');
  });

  it('says how many where the end is not known', () => {
    expect(shown(false)).toBe('Planning 1\n');
  });
});

describe('what a command prints', () => {
  it(
    'fits 80 columns on a terminal, is whole in a pipe, and has colours only where they are wanted',
    atDesk(async ({ run, feed }) => {
      const title = 'Auxiliar contable con experiencia en cierre mensual y declaraciones tributarias para pymes';
      feed(jobs(2).map((job) => ({ ...job, title })));
      const colored = new RegExp(`${String.fromCodePoint(27)}\\[3\\dm`);
      const terminal = await run(['plan'], { terminal: true, environment: { NO_COLOR: '1' } });
      expect(terminal.out.split('\n').filter((line) => line.startsWith('create') && line.length > 80)).toEqual([]);
      expect(terminal.out).not.toMatch(colored);
      expect(terminal.err).toContain('\r');
      const piped = await run(['plan']);
      expect(piped.out).toContain('tributarias para pymes');
      expect(piped.out + piped.err).not.toMatch(colored);
      expect((await run(['plan'], { terminal: true })).out).toMatch(colored);
      expect((await run(['plan'], { environment: { FORCE_COLOR: '1' } })).out).toMatch(colored);
      expect((await run(['plan', '--quiet'])).err).toBe('');
    }),
  );

  it(
    'lists warnings one by one only for who asks',
    atDesk(async ({ run, feed }) => {
      feed(jobs(2));
      expect((await run(['plan'])).out).toMatch(/\nWarnings: .*keywords\.ignored 2.*\(--verbose lists them\)/);
      expect((await run(['plan', '--verbose'])).out).toMatch(/\n {4}\? keywords\.ignored \(meta keywords\): /);
    }),
  );
});
