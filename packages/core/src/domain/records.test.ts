import { describe, expect, it } from 'vitest';
import { campaignSchema, candidateSchema, checkOpening, jobOpeningSchema, parseRecord } from '../index.js';
import { aCampaign, aCandidate, anOpening } from '../testing/index.js';

const issuesOf = (result: ReturnType<typeof parseRecord>): string[] =>
  result.ok ? [] : result.issues.map((issue) => `${issue.record} ${issue.field}: ${issue.expected}`);

describe('records of callers', () => {
  it('fill in what may be left out', () => {
    const opening = anOpening({ skills: undefined, openings: undefined });
    expect(opening).toMatchObject({ skills: [], openings: 1, status: 'open' });
  });

  it('name record and field of everything that is wrong, all at once', () => {
    const result = parseRecord(
      jobOpeningSchema,
      {
        ...anOpening(),
        id: 'JOB-9',
        title: undefined,
        titel: 'x',
        salary: {
          minimum: { micros: '1', currency: 'COPP' },
          maximum: { micros: '2', currency: 'COP' },
          period: 'moon',
        },
      },
      'line 9',
    );
    expect(issuesOf(result).sort()).toEqual([
      'JOB-9 salary.minimum.currency: a known ISO 4217 currency code such as COP or USD',
      'JOB-9 salary.period: one of hour, day, week, month, year',
      'JOB-9 titel: no such field: remove it or correct its name',
      'JOB-9 title: a text, but it is missing',
    ]);
  });

  it('are called by their place when they have no id', () => {
    expect(issuesOf(parseRecord(jobOpeningSchema, 'rubbish', 'line 4'))).toEqual(['line 4 : an object']);
  });

  it('refuse a pay range that is upside down or in two currencies', () => {
    const salary = {
      minimum: { micros: 2n, currency: 'COP' },
      maximum: { micros: 1n, currency: 'COP' },
      period: 'month' as const,
    };
    const other = { ...salary, maximum: { micros: 3n, currency: 'USD' } };
    expect(issuesOf(parseRecord(jobOpeningSchema, { ...anOpening(), salary }, ''))).toHaveLength(1);
    expect(issuesOf(parseRecord(jobOpeningSchema, { ...anOpening(), salary: other }, ''))).toHaveLength(1);
  });

  it('never repeat a personal value in what they complain about', () => {
    const result = parseRecord(
      candidateSchema,
      { ...aCandidate(), contact: { email: 'ana at example', phone: '300' } },
      '',
    );
    expect(issuesOf(result)).toHaveLength(2);
    expect(issuesOf(result).join()).not.toContain('ana at');
  });

  it('hold a contact that a store sealed', () => {
    const sealed = { ...aCandidate(), contact: { sealed: 'v1.2027.iv.text' } };
    expect(parseRecord(candidateSchema, sealed, '')).toMatchObject({ ok: true });
  });

  it('say which opening can no longer be advertised, in the time zone of the work', () => {
    const opening = anOpening({ closesOn: '2027-03-01' });
    expect(checkOpening(opening, new Date('2027-03-02T04:59:00Z'))).toEqual([]);
    expect(checkOpening(opening, new Date('2027-03-02T05:01:00Z'))).toMatchObject([{ field: 'closesOn' }]);
    expect(checkOpening(anOpening({ status: 'closed' }), new Date('2027-03-01T00:00:00Z'))).toMatchObject([
      { field: 'status' },
    ]);
  });
});

describe('campaigns', () => {
  it('refuse references to creatives and images that are not there, and ids that are there twice', () => {
    const { creatives, adGroups, ...rest } = aCampaign();
    const [group] = adGroups;
    const result = parseRecord(
      campaignSchema,
      {
        ...rest,
        creatives: creatives.map((creative) => ({ ...creative, imageIds: ['nowhere'] })),
        adGroups: [{ ...group, ads: [{ id: 'ad', name: 'Anuncio', creativeId: 'nothing' }] }, group],
      },
      '',
    );
    expect(issuesOf(result)).toEqual([
      'spring adGroups: ids that differ; group is there twice',
      'spring adGroups[0].ads[0].creativeId: the id of a creative of this campaign',
      'spring creatives[0].imageIds[0]: the id of an asset of this campaign',
    ]);
  });

  it('refuse an end before the start and a budget of nothing', () => {
    const schedule = { startsAt: '2027-03-02T00:00:00Z', endsAt: '2027-03-01T23:00:00-05:00' };
    const platforms = [{ platform: 'meta', budget: { period: 'daily', amount: { micros: 0n, currency: 'COP' } } }];
    const late = parseRecord(
      campaignSchema,
      { ...aCampaign(), schedule: { ...schedule, endsAt: '2027-03-01T00:00:00Z' } },
      '',
    );
    expect(issuesOf(late)).toHaveLength(1);
    expect(parseRecord(campaignSchema, { ...aCampaign(), schedule }, '').ok).toBe(true);
    expect(issuesOf(parseRecord(campaignSchema, { ...aCampaign(), platforms }, ''))).toHaveLength(1);
  });
});
