import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedTable } from '../encoded-table.js';
import { createRandom } from '../engine/random.js';
import type { Person } from './__fixtures__/plain-encoding.js';
import { educationLevels, encodePlainly } from './__fixtures__/plain-encoding.js';
import { createEncoder } from './create-encoder.js';

const encoder = createEncoder<Person>({
  features: [
    { name: 'shift', kind: 'categorical' },
    { name: 'education', kind: 'ordinal', levels: educationLevels },
    { name: 'skills', kind: 'multi_label' },
    { name: 'pay', kind: 'numeric', path: 'job.pay' },
  ],
});
const whole = { shift: 'night', education: 'high', skills: ['SAP'], job: { pay: 1 } };

const read = ({ rowCount, categoricals, numerics, multiLabels }: EncodedTable) => ({
  shifts: [...(categoricals[0]?.codes ?? [])],
  labels: Array.from({ length: rowCount }, (_, row) => {
    const { offsets, codes } = multiLabels[0] ?? { offsets: [], codes: new Uint16Array() };
    return [...codes.subarray(offsets[row], offsets[row + 1])];
  }),
  ranks: [...(numerics[0] ?? [])],
  pays: [...(numerics[1] ?? [])],
});

async function compare(people: readonly Person[]): Promise<void> {
  const { ids, misfits, levels, ...expected } = encodePlainly(people);
  const options = { onInvalid: 'quarantine' } as const;
  const { encoder: fitted, table, ...rest } = await encoder.fitEncode(people, options);
  expect(rest.ids).toEqual(ids);
  expect(rest.quarantined.map(({ record, field }) => ({ record, field }))).toEqual(misfits);
  expect(fitted.features).toMatchObject([{ levels: levels.shifts }, {}, { levels: levels.labels }, {}]);
  expect(read(table)).toEqual(expected);
  expect(await fitted.encode(people, options)).toEqual({ table, ...rest });
}

describe('a plain encoder', () => {
  it('gives the same numbers, whatever people say, leave out or get wrong', async () => {
    const text = fc.constantFrom('Night', 'night ', 'NÍGHT', 'day', '', 'Día', 'dia', 'any  time');
    const person = fc.record(
      {
        shift: fc.oneof({ weight: 20, arbitrary: text }, fc.constantFrom(null, {}, [])),
        education: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom('low', ' Middle', 'HIGH', '') },
          fc.constantFrom('x', {}),
        ),
        skills: fc.oneof(
          {
            weight: 20,
            arbitrary: fc.array(
              text.filter((label) => label !== ''),
              { maxLength: 4 },
            ),
          },
          fc.constantFrom('SAP', [3]),
        ),
        job: fc.record({
          pay: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constantFrom(null, NaN, '5')),
        }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(person, { maxLength: 60 }), (people) =>
        compare([...people, whole].map((fields, index) => ({ id: `P-${index}`, ...fields }))),
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same numbers of more people than are read at once', async () => {
    const random = createRandom(3);
    const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const people = Array.from({ length: 9_000 }, (_, index) => ({
      id: `P-${index}`,
      shift: oneOf(['day', 'Day', 'night', undefined, index % 500 === 0 ? `rare ${index}` : 'night']),
      education: oneOf([...educationLevels, undefined, index % 700 === 0 ? 'x' : 'low']),
      skills: oneOf([[], ['SAP', 'sap'], ['Excel', 'SAP'], undefined, index % 900 === 0 ? ['SAP', 3] : ['Go']]),
      job: { pay: oneOf([Math.floor(random() * 1_000), undefined]) },
    }));
    await compare(people);
  });
});
