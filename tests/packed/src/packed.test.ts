import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsumerProject } from './consumer-project.js';
import type { ConsumerProject, Ended } from './consumer-project.js';

let project: ConsumerProject;
let compiled: Ended;

const nameOf = (specifier: string): string => specifier.replace(/\W+/g, '_');

beforeAll(async () => {
  project = await createConsumerProject();
  const { specifiers } = project;
  project.copy('examples/publish-one-opening/src/basic.ts', 'src/basic.ts');
  project.write(
    'src/every-entry.ts',
    [
      ...specifiers.map((specifier) => `import * as ${nameOf(specifier)} from '${specifier}';`),
      `const counts = { ${specifiers.map((specifier) => `'${specifier}': Object.keys(${nameOf(specifier)}).length`).join(', ')} };`,
      'console.log(JSON.stringify(counts));',
    ].join('\n'),
  );
  project.write(
    'src/common.cts',
    [
      `import core = require('@adflux/core');`,
      `const error: core.AdFluxError = new core.AdFluxError('from CommonJS', { code: 'config' });`,
      `const required: Record<string, object> = { ${specifiers.map((specifier) => `'${specifier}': require('${specifier}')`).join(', ')} };`,
      `const counts = Object.entries(required).map(([name, entry]) => [name, Object.keys(entry).filter((key) => key !== '__esModule').length]);`,
      `void import('@adflux/core').then(({ AdFluxError }) => {`,
      `  console.log(JSON.stringify({ counts: Object.fromEntries(counts), sameClass: error instanceof AdFluxError }));`,
      `});`,
    ].join('\n'),
  );
  compiled = await project.typeCheck();
}, 300_000);
afterAll(() => project.remove());

const emptyOnes = (counts: Record<string, number>): string[] =>
  Object.keys(counts).filter((name) => counts[name] === 0);

const outputOf = ({ code, output }: Ended): string => {
  expect(code, output).toBe(0);
  return output;
};
const lastLine = (output: string): string => output.split('\n').find((line) => line.startsWith('{')) ?? output;

describe('the packed packages, installed outside the workspace', () => {
  it('bring every entry', () => {
    expect(project.specifiers).toEqual(
      expect.arrayContaining(['@adflux/core', '@adflux/core/testing', '@adflux/orchestrator']),
    );
  });

  it('type-check in a strict nodenext project, from ESM and from CommonJS', () => {
    expect(compiled).toEqual({ code: 0, output: '' });
  });

  it('load as ES modules without any optional peer', async () => {
    const output = outputOf(await project.node('out/every-entry.js'));
    const counts = JSON.parse(lastLine(output)) as Record<string, number>;
    expect(Object.keys(counts)).toEqual(project.specifiers);
    expect(emptyOnes(counts)).toEqual([]);
  });

  it('load from CommonJS, and are the same modules there', async () => {
    const output = outputOf(await project.node('out/common.cjs'));
    const { counts, sameClass } = JSON.parse(lastLine(output)) as {
      counts: Record<string, number>;
      sameClass: boolean;
    };
    expect(sameClass).toBe(true);
    expect(emptyOnes(counts)).toEqual([]);
  });

  it('publish an opening with the program of the README', async () => {
    const output = outputOf(await project.node('out/basic.js'));
    expect(output).toContain('succeeded');
  });

  it('start the simulator from a shell', async () => {
    const output = outputOf(await project.node('node_modules/@adflux/simulator/bin/adflux-simulator.mjs', '--help'));
    expect(output).toContain('adflux-simulator');
  });
});
