import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { capabilityPage } from '../src/platform-tables/capability-page.js';

const contract = new Project({ useInMemoryFileSystem: true })
  .createSourceFile(
    'capabilities.ts',
    `export interface Capabilities {
      /** What campaigns
       * may aim at. */
      readonly objectives: readonly string[];
      /** Limits by format. */
      readonly formats: object;
      /** Whether a create can be checked. */
      readonly dryRun: boolean;
    }`,
  )
  .getInterfaceOrThrow('Capabilities');

describe('the capability page', () => {
  const page = capabilityPage(contract, [
    {
      id: 'one',
      capabilities: {
        objectives: ['traffic', 'leads'],
        formats: { image: { maximumBytes: 30_000_000n } },
        dryRun: true,
      },
    },
    { id: 'two', capabilities: { objectives: [], formats: { image: null, text: { count: 15 } }, dryRun: false } },
  ]);

  it('explains each section with the doc comment of the contract', () => {
    expect(page).toContain('## objectives\n\nWhat campaigns may aim at.\n');
    expect(page.match(/^## /gm)).toHaveLength(3);
  });

  it('shows the values side by side, and a dash where one platform has nothing', () => {
    expect(page).toContain('| objectives | `traffic`, `leads` | none |');
    expect(page).toContain('| image.maximumBytes | 30,000,000 | - |');
    expect(page).toContain('| text.count | - | 15 |');
    expect(page).toContain('| dryRun | yes | no |');
    expect(page).not.toContain('| image |');
  });
});
