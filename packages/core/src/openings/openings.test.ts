import { describe, expect, it } from 'vitest';
import { campaignForOpening, copyForOpening, dayIn, endOfDay } from '../index.js';
import { anOpening } from '../testing/index.js';
import { fitText } from './fit-text.js';

const budget = { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

describe('an opening as a campaign', () => {
  it('runs from the given start to the end of the closing date, in the place and language of the opening', () => {
    const campaign = campaignForOpening(anOpening({ closesOn: '2027-04-30' }), {
      platforms: [{ platform: 'meta', budget }],
      startsAt: '2027-03-02T08:00:00-05:00',
    });
    expect(campaign.schedule.endsAt).toBe('2027-05-01T04:59:59.000Z');
    expect(campaign.targeting).toMatchObject({ places: [{ country: 'CO', city: 'Medellín' }], languages: ['es'] });
    expect(campaign.openingIds).toEqual(['JOB-0001']);
  });

  it('gets copy that fits search ads, shouts nowhere and claims nothing new', () => {
    const copy = copyForOpening(
      anOpening({ title: '¡¡URGENTE!! Técnico electromecánico de mantenimiento industrial para la planta de Itagüí' }),
    );
    expect(copy.headlines.length).toBeGreaterThanOrEqual(3);
    for (const headline of copy.headlines) expect(headline.length).toBeLessThanOrEqual(30);
    for (const description of copy.descriptions) expect(description.length).toBeLessThanOrEqual(90);
    expect(copy.descriptions).toHaveLength(2);
    expect([...copy.headlines, ...copy.descriptions, copy.primaryText].join()).not.toMatch(/[!¡]/);
    for (const keyword of copy.keywords) expect(keyword.split(' ').length).toBeLessThanOrEqual(10);
  });

  it('speaks English for English openings', () => {
    const { headlines } = copyForOpening(anOpening({ language: 'en-US' }));
    expect(headlines).toContain('Job in Medellín');
    expect(headlines).toContain('From $1,800,000 a month');
  });

  it('writes pay as the country of the work does, and a range as what it begins with', () => {
    const cop = (pesos: bigint) => ({ micros: pesos * 1_000_000n, currency: 'COP' });
    const paid = (maximum: bigint) => {
      const salary = { minimum: cop(1_800_000n), maximum: cop(maximum), period: 'month' } as const;
      return copyForOpening(anOpening({ salary })).headlines.at(-1);
    };
    expect(paid(1_800_000n)).toBe('$ 1.800.000 al mes');
    expect(paid(2_200_000n)).toBe('Desde $ 1.800.000 al mes');
  });
});

describe('text and time helpers', () => {
  it.each([
    ['Auxiliar de enfermería para clínica', 22, 'Auxiliar de enfermería'],
    ['Auxiliar de enfermería', 12, 'Auxiliar'],
    ['Supercalifragilístico', 10, 'Supercalif'],
    ['  dos   palabras ', 20, 'dos palabras'],
  ])('shorten "%s" to %i as "%s"', (text, length, expected) => {
    expect(fitText(text, length)).toBe(expected);
  });

  it('end a day where the clocks say so, also on the day they change', () => {
    expect(endOfDay('2027-03-01', 'America/Bogota')).toBe('2027-03-02T04:59:59.000Z');
    expect(endOfDay('2027-03-14', 'America/New_York')).toBe('2027-03-15T03:59:59.000Z');
    expect(dayIn(new Date('2027-03-02T04:59:59Z'), 'America/Bogota')).toBe('2027-03-01');
  });
});
