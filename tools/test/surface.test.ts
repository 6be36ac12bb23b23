import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicProject } from '../src/public-project.js';
import { pageName, surfacePage } from '../src/surface/surface-page.js';
import { publishedPackages } from '../src/workspace.js';
import { plantRepository } from './planted-repository.js';
import type { PlantedRepository } from './planted-repository.js';

let repository: PlantedRepository;

async function pageOf(source: string): Promise<string> {
  const names = [...source.matchAll(/^export (?:class|function|const|interface|type) (\w+)/gm)].map(([, name]) => name);
  repository.plant({
    'packages/core/src/answer.ts': source,
    'packages/core/src/index.ts': `export { ${names.join(', ')} } from './answer.js';\n`,
  });
  const doors = publishedPackages(repository.root).flatMap((published) => published.doors);
  const [door] = doors;
  if (door === undefined) throw new Error('The planted package has no entry.');
  expect(pageName(door)).toBe('core.md');
  return surfacePage(door, publicProject(repository.root, doors).getSourceFileOrThrow(door.source));
}

beforeEach(() => {
  repository = plantRepository(['packages/core']);
});
afterEach(() => repository.remove());

describe('the page of an entry', () => {
  it('lists every exported name in the order of the alphabet', async () => {
    const page = await pageOf('export const b = 1;\nexport type A = string;\nexport function c(): void {}\n');
    expect([...page.matchAll(/^## (\w+)/gm)].map(([, name]) => name)).toEqual(['A', 'b', 'c']);
  });

  it('shows signatures without comments and bodies, and infers what is not written', async () => {
    const page = await pageOf(
      [
        '/** Adds. */',
        'export function add(a: number, /* second */ b = 1) { return a + b; }',
        '/** A port. */',
        'export interface Port { /** Text. */ readonly id: string; send(text: string): Promise<void> }',
        'export class Wrong extends Error { private secret = 1; readonly code = 7; say(loud?: boolean): string { return loud ? "A" : "a"; } }',
      ].join('\n'),
    );
    expect(page).toContain('function add(a: number, b = 1): number;');
    expect(page).toContain('interface Port {\n  readonly id: string;\n  send(text: string): Promise<void>;\n}');
    expect(page).toContain('class Wrong extends Error {\n  readonly code: 7;\n  say(loud?: boolean): string;\n}');
    expect(page).not.toMatch(/Adds|Text|second|secret|return/);
  });

  it('spells out types inferred from values and names no path of this machine', async () => {
    const page = await pageOf(
      [
        'export const limits = { headline: 30 } as const;',
        'export type Limits = typeof limits;',
        'export const made = () => limits;',
      ].join('\n'),
    );
    expect(page).toContain('type Limits = { readonly headline: 30 };');
    expect(page).toContain('const made: () => { readonly headline: 30 };');
    expect(page).not.toContain(repository.root);
  });

  it('stays the same when only a comment or a body changes', async () => {
    const before = await pageOf('/** One. */\nexport const add = (a: number): number => a + 1;\n');
    const after = await pageOf('/** Two. */\nexport const add = (a: number): number => a + 2;\n');
    expect(after).toBe(before);
    expect(await pageOf('/** Two. */\nexport const add = (a: number, b: number): number => a + b;\n')).not.toBe(before);
  });
});
