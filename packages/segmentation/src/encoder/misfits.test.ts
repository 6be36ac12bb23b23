import { AdFluxError } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { createEncoder } from './create-encoder.js';
import type { FeatureSpec } from './feature-spec.js';
import { restoreEncoder } from './restore-encoder.js';

const features: readonly FeatureSpec[] = [
  { name: 'experience', kind: 'numeric', minimum: 0, maximum: 70 },
  { name: 'education', kind: 'ordinal', levels: ['low', 'high'], missing: 'refuse' },
  { name: 'shift', kind: 'categorical', unseen: 'refuse' },
  { name: 'skills', kind: 'multi_label' },
];
const good = { id: 'CAN-1', experience: 4, education: 'low', shift: 'night', skills: ['SAP'] };
const bad = (fields: object) => ({ ...good, id: 'CAN-2', ...fields });

describe('records that do not fit', () => {
  it.each([
    [{ experience: 'four' }, 'experience', 'a finite number not below 0 not above 70'],
    [{ experience: 71 }, 'experience', 'a finite number not below 0 not above 70'],
    [{ experience: NaN }, 'experience', 'a finite number'],
    [{ education: 'unheard-of' }, 'education', 'one of low, high'],
    [{ education: undefined }, 'education', 'a value, but it is missing'],
    [{ skills: 'SAP' }, 'skills', 'a list of texts'],
    [{ skills: ['SAP', 3] }, 'skills', 'a list of texts'],
    [{ shift: { of: 'day' } }, 'shift', 'text'],
  ])('are refused by record and field: %j', async (fields, field, expected) => {
    const encoder = createEncoder({ features });
    const message = `Record CAN-2 does not fit the encoder: expected ${field} to be ${expected}`;
    await expect(encoder.fit([good, bad(fields)])).rejects.toThrow(message);
    const fitted = await encoder.fit([good]);
    await expect(fitted.encode([good, bad(fields)])).rejects.toThrow(message);
    expect(() => {
      fitted.encodeOne(bad(fields), fitted.createRow());
    }).toThrow(message);
  });

  it('are not mistaken for what a record holds besides: no field of its own is ever said', async () => {
    const encoder = createEncoder({ features: [{ name: 'home', kind: 'place', by: 'coordinates' }] });
    const home = { latitude: 6.2, longitude: -75.6, expected: 'ana@example.com' };
    const fitted = await encoder.fit([{ id: 'CAN-1', home }]);
    expect(await fitted.encode([{ id: 'CAN-1', home }])).toMatchObject({ ids: ['CAN-1'], quarantined: [] });
  });

  it('are refused for a level that fitting has not seen, where the caller wants that', async () => {
    const fitted = await createEncoder({ features }).fit([good]);
    await expect(fitted.encode([bad({ shift: 'dawn' })])).rejects.toThrow(
      'shift to be a level that the encoder has seen',
    );
  });

  it('are left out and told of in quarantine, with everything that is wrong and without its value', async () => {
    const encoder = createEncoder({ features });
    const records = [good, bad({ experience: 'ana@example.com', skills: 7 }), { ...good, id: 'CAN-3' }];
    const result = await encoder.fitEncode(records, { onInvalid: 'quarantine' });
    expect(result.ids).toEqual(['CAN-1', 'CAN-3']);
    expect(result.table.rowCount).toBe(2);
    expect(result.quarantined.map(({ record, field }) => [record, field])).toEqual([
      ['CAN-2', 'experience'],
      ['CAN-2', 'skills'],
    ]);
    expect(JSON.stringify(result.quarantined)).not.toContain('ana@');
    const again = await result.encoder.encode(records, { onInvalid: 'quarantine' });
    expect(again.table).toEqual(result.table);
    expect(again.quarantined).toEqual(result.quarantined);
    expect(JSON.stringify(result.encoder)).toBe(JSON.stringify(await encoder.fit([records[0], records[2]])));
  });

  it('teach nothing, not even a level that only they have', async () => {
    const encoder = createEncoder({
      features: [
        { name: 'shift', kind: 'categorical', minimumShare: 0 },
        { name: 'skills', kind: 'multi_label', minimumShare: 0 },
        { name: 'experience', kind: 'numeric' },
      ],
    });
    const records = [good, bad({ shift: 'dawn', skills: ['Go'], experience: 'x' })];
    const { encoder: fitted } = await encoder.fitEncode(records, { onInvalid: 'quarantine' });
    expect(JSON.stringify(fitted)).toBe(JSON.stringify(await encoder.fit([good])));
  });

  it('are named by their position when the id would tell who the person is', async () => {
    const refusal = createEncoder({ features }).fit([good, bad({ id: 'ana@example.com', experience: 'x' })]);
    await expect(refusal).rejects.toThrow(/^Record at position 2 /);
  });

  it('end as an AdFluxError that says what to do', async () => {
    const error: unknown = await createEncoder({ features })
      .fit([bad({ experience: 'x' })])
      .catch((reason: unknown) => reason);
    expect(AdFluxError.isInstance(error) && [error.code, error.recovery]).toEqual(['invalid_request', 'none']);
  });
});

describe('specs and JSON that do not fit', () => {
  it('refuses features that do not hold together', () => {
    expect(() => createEncoder({ features: [] })).toThrow('features');
    const one: FeatureSpec = { name: 'shift', kind: 'categorical' };
    expect(() => createEncoder({ features: [one, one] })).toThrow('two are named shift');
    expect(() => createEncoder({ features: [{ name: 'pay', kind: 'numeric', reads: 'monthly_pay' }] })).toThrow(
      'currency',
    );
    expect(() => createEncoder({ features: [{ name: 'a', kind: 'ordinal', levels: ['Técnico', 'tecnico'] }] })).toThrow(
      'a lists a level twice',
    );
    expect(() => createEncoder({ features: [{ name: 'a', kind: 'numeric', weight: 0 }] })).toThrow('features.0.weight');
  });

  it('refuses a feature that no record has, and data without records', async () => {
    const encoder = createEncoder({ features: [{ name: 'shift', kind: 'categorical', path: 'turno' }] });
    await expect(encoder.fit([{ id: '1' }])).rejects.toThrow(
      'Feature shift has no value in any of 1 records. Correct its path (turno)',
    );
    await expect(encoder.fit([])).rejects.toThrow('no record');
  });

  it('refuses JSON of another form or version', async () => {
    const json: unknown = JSON.parse(JSON.stringify(await createEncoder({ features }).fit([good])));
    expect(() => restoreEncoder({ ...(json as object), version: 2 })).toThrow('not a fitted encoder of version 1');
    expect(() => restoreEncoder({ ...(json as object), code: 'x' })).toThrow('not a fitted encoder');
    expect(() => restoreEncoder('adflux.encoder')).toThrow('not a fitted encoder');
  });

  it('refuses JSON that names a level there is not', async () => {
    const encoder = createEncoder({ features: [{ name: 'shift', kind: 'categorical', missing: 'mode' }] });
    const text = JSON.stringify(await encoder.fit([good]));
    expect(text).toContain('"missing":0');
    expect(() => restoreEncoder(JSON.parse(text.replace('"missing":0', '"missing":7')))).toThrow('missing');
  });

  it('stops when the signal aborts', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(createEncoder({ features }).fit([good], { signal: stop.signal })).rejects.toThrow('enough');
  });
});
