import { anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lintOpening } from './lint-opening.js';
import { toSarif } from './to-sarif.js';

const text = z.strictObject({ text: z.string() });
const region = z.strictObject({ charOffset: z.int().nonnegative(), charLength: z.int().nonnegative() });
const level = z.enum(['error', 'warning', 'note']);
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[\w/.%-]+$/) });

/** What the schema of SARIF 2.1.0 says about the properties that the lint writes; it allows no others here. */
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string().min(1),
          informationUri: z.url(),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
              properties: z.strictObject({ confidence: z.string(), tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
              logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), kind: z.literal('member') })),
            }),
          ),
          fixes: z
            .array(
              z.strictObject({
                description: text,
                artifactChanges: z.array(
                  z.strictObject({
                    artifactLocation,
                    replacements: z.array(z.strictObject({ deletedRegion: region, insertedContent: text })).min(1),
                  }),
                ),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
});

describe('toSarif', () => {
  const opening = anOpening({ id: 'JOB:ñ', description: 'Busco mujer', requirements: ['Bachiller', 'Edad: 20 a 30'] });
  const { closesOn: _closesOn, ...openEnded } = opening;
  const findings = lintOpening(openEnded, { date: '2027-03-01' });
  const log = toSarif([{ id: opening.id, findings }], { toolVersion: '1.2.3' });

  it('writes SARIF 2.1.0', () => {
    expect(sarifSchema.parse(JSON.parse(JSON.stringify(log)))).toEqual(log);
    expect(toSarif([], { toolVersion: '1.2.3' }).runs[0]?.results).toEqual([]);
  });

  it('points to the field, and to its rule', () => {
    const run = log.runs[0];
    expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['co.sex_etc', 'error'],
      ['co.age', 'error'],
      ['fact.closing_date', 'note'],
    ]);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run?.results[1]?.locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'openings/JOB%3A%C3%B1/requirements/1' },
        region: { charOffset: 0, charLength: 13 },
      },
      logicalLocations: [{ fullyQualifiedName: 'JOB:ñ.requirements[1]', kind: 'member' }],
    });
  });

  it('carries the suggestion as a fix, and none where there is none', () => {
    const fixes = log.runs[0]?.results.map(
      (result) => result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text,
    );
    expect(fixes).toEqual(['persona', '18 años o más', undefined]);
  });

  it('speaks both languages', () => {
    const spanish = toSarif([{ id: opening.id, findings }], { toolVersion: '1.2.3', language: 'es' });
    expect(spanish.runs[0]?.results[0]?.message.text).toContain('La ley colombiana');
    expect(log.runs[0]?.results[0]?.message.text).toContain('Colombian law');
  });
});
