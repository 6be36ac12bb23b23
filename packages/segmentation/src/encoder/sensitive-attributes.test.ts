import { describe, expect, it } from 'vitest';
import { candidateFeatures } from './candidate-features.js';
import { createEncoder } from './create-encoder.js';
import type { FeatureSpec } from './feature-spec.js';
import { findSensitiveAttribute, sensitiveAttributeSchema } from './sensitive-attributes.js';

describe('findSensitiveAttribute', () => {
  it.each([
    ['age', 'age'],
    ['personal.ageInYears', 'age'],
    ['fecha_de_nacimiento', 'age'],
    ['Género', 'gender'],
    ['estado_civil', 'marital_status'],
    ['maritalStatus', 'marital_status'],
    ['numeroDeHijos', 'family'],
    ['discapacidad', 'health'],
    ['religión', 'religion'],
    ['grupo_etnia', 'ethnicity'],
    ['nacionalidad', 'nationality'],
    ['orientaciónSexual', 'sexual_orientation'],
    ['politicalParty', 'politics'],
    ['sindicato', 'union'],
    ['antecedentes', 'criminal_record'],
    ['photoUrl', 'appearance'],
    ['huella', 'biometrics'],
  ])('reads %s as %s', (name, attribute) => {
    expect(findSensitiveAttribute(name)).toBe(attribute);
  });

  it.each([
    'language',
    'percentage',
    'agency',
    'salary',
    'workModes',
    'lenguaje',
    'message',
    'racewayExperience',
    'skills',
  ])('lets %s pass', (name) => {
    expect(findSensitiveAttribute(name)).toBeNull();
  });
});

describe('sensitive features', () => {
  const age: FeatureSpec = { name: 'years', kind: 'numeric', path: 'person.edad' };
  const reason = 'Equality audit of the board, asked for by the data protection officer on 2027-01-11.';
  const records = [{ person: { edad: 30 } }, { person: { edad: 50 } }];

  it('are refused without a written reason, by name, by path and by mark', () => {
    expect(() => createEncoder({ features: [age] })).toThrow(/years is sensitive \(age\)/);
    expect(() => createEncoder({ features: [age], admitSensitive: { years: 'because' } })).toThrow(/written reason/);
    for (const sensitive of sensitiveAttributeSchema.options) {
      expect(() => createEncoder({ features: [{ name: 'x', kind: 'categorical', sensitive }] })).toThrow(sensitive);
    }
  });

  it('keep the reason in the encoder', async () => {
    const encoder = createEncoder({ features: [age], admitSensitive: { years: reason } });
    const fitted = await encoder.fit(records);
    const admitted = [{ feature: 'years', attribute: 'age', reason }];
    expect(fitted.sensitiveFeatures).toEqual(admitted);
    expect(fitted.toJSON()).toMatchObject({ sensitiveFeatures: admitted, features: [{ sensitive: 'age' }] });
  });

  it('are not admitted by a reason that belongs to no feature', () => {
    const features: FeatureSpec[] = [{ name: 'shift', kind: 'categorical' }];
    expect(() => createEncoder({ features, admitSensitive: { shift: reason } })).toThrow('admits nothing');
  });

  it('are absent from the ready features of candidates', () => {
    expect(() => createEncoder({ features: candidateFeatures({ currency: 'COP' }) })).not.toThrow();
  });
});
