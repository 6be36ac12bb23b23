import { describe, expect, it } from 'vitest';
import { matchGeoTargets, type GeoTarget } from './google-ads-geo-target.js';

const target = (id: string, canonicalName: string, targetType: string, countryCode = 'CO'): GeoTarget => ({
  resourceName: `geoTargetConstants/${id}`,
  name: canonicalName.split(',')[0] ?? '',
  canonicalName,
  targetType,
  countryCode,
  status: 'ENABLED',
  parentNames: [],
});

const colombia = target('2170', 'Colombia', 'Country');
const antioquia = target('20169', 'Antioquia,Colombia', 'Department');
const medellin = target('1003651', 'Medellin,Antioquia,Colombia', 'City');
const armeniaQuindio = target('1003691', 'Armenia,Quindio,Colombia', 'City');
const armeniaAntioquia = target('9047999', 'Armenia,Antioquia,Colombia', 'City');
const bogota = target('1003659', 'Bogota,Bogota,Colombia', 'City');
const bogotaDepartment = target('20172', 'Bogota,Colombia', 'Department');
const cartagenaSpain = target('1005470', 'Cartagena,Region of Murcia,Spain', 'City', 'ES');
const sanJuan = target('9', 'San Juan,La Guajira,Colombia', 'City');
const all = [
  colombia,
  antioquia,
  medellin,
  armeniaQuindio,
  armeniaAntioquia,
  bogota,
  bogotaDepartment,
  cartagenaSpain,
  sanJuan,
];

describe('which place is meant', () => {
  it.each([
    [{ country: 'CO' }, [colombia]],
    [{ country: 'CO', region: 'Antioquia' }, [antioquia]],
    [{ country: 'CO', region: 'Departamento de Antioquia' }, [antioquia]],
    [{ country: 'CO', city: 'Medellín' }, [medellin]],
    [{ country: 'CO', region: 'Antioquia', city: 'MEDELLIN' }, [medellin]],
    [{ country: 'CO', region: 'Quindío', city: 'Armenia' }, [armeniaQuindio]],
    [{ country: 'CO', region: 'Bogotá D.C.', city: 'Bogotá' }, [bogota]],
    [{ country: 'CO', region: 'Bogotá, D.C.', city: 'Bogotá, D.C.' }, [bogota]],
    [{ country: 'ES', city: 'Cartagena' }, [cartagenaSpain]],
  ])('is found for %o', (place, expected) => {
    expect(matchGeoTargets(place, all)).toEqual(expected);
  });

  it.each([
    ['a city of the same name in another region', { country: 'CO', region: 'Nariño', city: 'Medellín' }],
    ['a city of the same name in another country', { country: 'CO', city: 'Cartagena' }],
    ['a city whose name only begins alike', { country: 'CO', city: 'San Juan del Cesar' }],
    ['a region instead of a city', { country: 'CO', city: 'Antioquia' }],
  ])('is not %s', (_what, place) => {
    expect(matchGeoTargets(place, all)).toEqual([]);
  });

  it('lies where its parents say, when its own name does not', () => {
    const bello = { ...target('1003640', 'Bello,Colombia', 'City'), parentNames: ['Antioquia', 'Colombia'] };
    expect(matchGeoTargets({ country: 'CO', region: 'Antioquia', city: 'Bello' }, [bello])).toEqual([bello]);
    expect(matchGeoTargets({ country: 'CO', region: 'Caldas', city: 'Bello' }, [bello])).toEqual([]);
  });

  it('stays open when the name alone does not tell', () => {
    expect(matchGeoTargets({ country: 'CO', city: 'Armenia' }, all)).toEqual([armeniaQuindio, armeniaAntioquia]);
  });

  it('is no place that Google is about to remove', () => {
    expect(matchGeoTargets({ country: 'CO', city: 'Medellín' }, [{ ...medellin, status: 'REMOVAL_PLANNED' }])).toEqual(
      [],
    );
  });
});
