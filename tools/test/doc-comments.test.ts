import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocComments } from '../src/doc-comments/check-doc-comments.js';
import { plantRepository } from './planted-repository.js';
import type { PlantedRepository } from './planted-repository.js';

let repository: PlantedRepository;
const messages = (): string[] =>
  checkDocComments(repository.root).complaints.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);

beforeEach(() => {
  repository = plantRepository(['packages/core', 'packages/orchestrator']);
});
afterEach(() => repository.remove());

describe('doc comments', () => {
  it('are satisfied with documented names and examples that compile', () => {
    expect(checkDocComments(repository.root)).toEqual({ complaints: [], examples: 2 });
  });

  it('are wanted on every public name, also through a re-export', () => {
    repository.plant({
      'packages/core/src/index.ts': `export { answer } from './answer.js';\nexport { silent } from './silent.js';\n`,
      'packages/core/src/silent.ts': `// Not a doc comment.\nexport const silent = 1;\n`,
    });
    expect(messages()).toEqual(['packages/core/src/silent.ts:2 silent is public and has no doc comment.']);
  });

  it('are wanted on every setting and every method, not on plain data', () => {
    repository.plant({
      'packages/core/src/index.ts': `export { answer } from './answer.js';\nexport type { PortSettings, Port } from './port.js';\n`,
      'packages/core/src/port.ts': [
        '/** How a port is opened. */',
        'export interface PortSettings { readonly timeoutMs?: number }',
        '/** A port. */',
        'export interface Port { readonly id: string; send(text: string): void }',
        '',
      ].join('\n'),
    });
    expect(messages()).toEqual([
      'packages/core/src/port.ts:2 PortSettings.timeoutMs has no doc comment.',
      'packages/core/src/port.ts:4 Port.send has no doc comment.',
    ]);
  });

  it('are wanted with an example for every entry', () => {
    repository.plant({ 'packages/core/src/answer.ts': `/** Answers. */\nexport const answer = (): number => 42;\n` });
    expect(messages()).toEqual(['packages/core/src/index.ts: None of the exported names shows an @example.']);
  });
});

describe('examples', () => {
  it('are compiled where they stand, with the line of the mistake', () => {
    repository.plant({
      'packages/core/src/answer.ts': [
        '/**',
        ' * Answers.',
        ' *',
        ' * @example',
        " * import { answer } from '@adflux/core';",
        ' *',
        ' * const text: string = answer();',
        ' */',
        'export const answer = (): number => 42;',
        '',
      ].join('\n'),
    });
    const [message] = messages();
    expect(message).toBe(
      "packages/core/src/answer.ts:7 This example does not compile: Type 'number' is not assignable to type 'string'.",
    );
  });

  it('on Markdown pages may use every package, and are compiled too', () => {
    const page = (body: string): string => `# Page\n\n\`\`\`ts\n${body}\n\`\`\`\n\n\`\`\`sh\nnpm test\n\`\`\`\n`;
    repository.plant({ 'README.md': page(`import { answer } from '@adflux/orchestrator';\nanswer().toFixed(2);`) });
    expect(messages()).toEqual([]);
    repository.plant({ 'README.md': page(`import { answer } from '@adflux/orchestrator';\nanswer().missing;`) });
    expect(messages()).toEqual([
      "README.md:5 This example does not compile: Property 'missing' does not exist on type 'number'.",
    ]);
  });
});

describe('links', () => {
  it('of pages lead to files that exist', () => {
    const links = '[a](packages/core/README.md#top) [b](missing.md) [c](https://example.com/missing.md) [d](#here)';
    repository.plant({
      'docs/guide/start.md': '# Start\n\n[up](../../packages/core) [nowhere](../guide/none.md)\n',
      'README.md': `# Page\n\n${links}\n`,
    });
    expect(messages().sort()).toEqual([
      'README.md:3 There is no missing.md.',
      'docs/guide/start.md:3 There is no ../guide/none.md.',
    ]);
  });
});
