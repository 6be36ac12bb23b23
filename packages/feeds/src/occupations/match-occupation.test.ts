import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iscoGroups, occupationTitle } from './isco-groups.js';
import { matchOccupation } from './match-occupation.js';
import { synonyms0To4 } from './synonyms-0-to-4.js';
import { synonyms5To9 } from './synonyms-5-to-9.js';

describe('matchOccupation', () => {
  it.each([
    ['Se busca Auxiliar Contable Jr. en Medellín', '4311'],
    ['Enfermera(o) Jefe UCI', '2221'],
    ['AUXILIARES DE ENFERMERÍA', '3221'],
    ['Conductores de tractomula C3', '8332'],
    ['Desarrollador/a Full Stack Senior', '2512'],
    ['Asesora comercial - Bogotá', '5223'],
    ['Asesor comercial call center', '5244'],
    ['Operarios(as) de confección | turno noche', '8153'],
    ['Domiciliario en moto', '8321'],
    ['Domiciliario en Bogotá', '9621'],
    ['Software Engineer, Backend', '2512'],
  ])('reads %s', (title, code) => {
    const match = matchOccupation(title);
    expect(match?.code).toBe(code);
    expect(match?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    'Gerente',
    'Auxiliar',
    'Ingeniero de sistemas',
    'Rockstar de las ideas',
    'Supervisor de auxiliares de bodega',
    '',
  ])('does not guess what "%s" is', (title) => {
    expect(matchOccupation(title)?.confidence ?? 0).toBeLessThan(0.9);
  });

  it('knows every unit group by its official titles and by every title of its own list', () => {
    expect(iscoGroups().size).toBe(436);
    expect(occupationTitle('5120', 'es')).toBe('Cocineros');
    expect(occupationTitle('9999', 'es')).toBeUndefined();
    const seen = new Map<string, string>();
    for (const line of `${synonyms0To4}${synonyms5To9}`.trim().split('\n')) {
      const [code = '', list = ''] = line.split('|');
      for (const title of list.split(',').filter((each) => each !== '')) {
        expect(iscoGroups().has(code), code).toBe(true);
        expect(seen.get(title), `${title} is in two groups`).toBeUndefined();
        seen.set(title, code);
        expect(matchOccupation(title)?.code, title).toBe(code);
      }
    }
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const match = matchOccupation(title);
        if (match !== null) expect(iscoGroups().has(match.code)).toBe(true);
      }),
    );
  });
});
