import { describe, expect, it } from 'vitest';
import { createEncoder } from './create-encoder.js';
import { codedFrom, listFrom, mapFields, numberFrom, textFrom } from './map-fields.js';

describe('mapFields', () => {
  const read = mapFields({
    city: textFrom('Ciudad'),
    education: codedFrom('Nivel', { Bachiller: 'secondary', Profesional: 'bachelor' }),
    pay: numberFrom('Salario', { decimal: ',' }),
    skills: listFrom('Habilidades', '|'),
  });

  it('reads columns of other names', () => {
    const line = { Ciudad: ' Cali ', Nivel: 'Bachiller', Salario: '1.500.000,50', Habilidades: 'Excel| SAP |' };
    expect(read(line)).toEqual({ city: 'Cali', education: 'secondary', pay: 1_500_000.5, skills: ['Excel', 'SAP'] });
    expect(read({})).toEqual({ city: '', education: '', pay: '', skills: [] });
  });

  it('leaves what it does not understand to the encoder, which names record and field', async () => {
    const encoder = createEncoder({
      features: [
        { name: 'pay', kind: 'numeric' },
        { name: 'education', kind: 'ordinal', levels: ['secondary', 'bachelor'] },
      ],
      read,
      recordId: (line: Readonly<Record<string, string>>) => line['Código'],
    });
    const fitted = await encoder.fit([{ Código: 'A-1', Salario: '900', Nivel: 'Profesional' }]);
    await expect(fitted.encode([{ Código: 'A-2', Salario: 'a convenir' }])).rejects.toThrow(
      /Record A-2 .* pay to be a finite number/,
    );
    await expect(fitted.encode([{ Código: 'A-3', Nivel: 'toString' }])).rejects.toThrow(/education to be one of/);
  });
});
