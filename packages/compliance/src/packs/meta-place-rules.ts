import { unitedStates } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';
import { metaEurope, metaRestricted } from './meta-restricted.js';

/** Where Meta's job ads may be shown. */
export const metaPlaceRules: readonly Rule[] = [
  defineRule({
    id: 'meta.zip',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.geo_locations.zips',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'postalCodes' },
      { kind: 'options', names: ['zips', 'zip', 'zip_codes', 'postal_codes'] },
    ],
    sources: ['M2'],
    confidence: 'A',
    message: {
      es: 'Meta no permite códigos postales en anuncios de empleo: nombre ciudades o regiones.',
      en: 'Meta takes no postal codes in job ads: name cities or regions.',
    },
  }),
  defineRule({
    id: 'meta.geo_exclude',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.excluded_geo_locations',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'excludedPlaces' },
      { kind: 'options', names: ['excluded_geo_locations'] },
    ],
    sources: ['M2'],
    confidence: 'A',
    message: {
      es: 'Meta no permite excluir lugares en anuncios de empleo: nombre los lugares que sí.',
      en: 'Meta does not let job ads shut out places: name the places that are meant.',
    },
  }),
  defineRule({
    id: 'meta.radius.us',
    scope: ['audience'],
    where: { audience: unitedStates },
    field: 'geo_locations.cities[].radius / custom_locations[].radius',
    verdict: 'min',
    checks: [
      { kind: 'radius', minimumKilometers: 25, countries: unitedStates, isNeeded: true },
      { kind: 'options', names: ['geo_locations', 'custom_locations'] },
    ],
    sources: ['M3'],
    confidence: 'B',
    message: {
      es: 'En Estados Unidos, Meta pide un radio de al menos 15 millas (25 km) alrededor de cada ciudad; los lugares van en targeting.places.',
      en: 'In the United States, Meta wants a radius of at least 15 miles (25 km) around every city; places belong in targeting.places.',
    },
    note: '15 miles are 24.14 km; Meta states 25 km beside them, and the larger is safe.',
  }),
  defineRule({
    id: 'meta.radius.ca_eu',
    scope: ['audience'],
    where: { audience: ['CA', ...metaEurope] },
    field: 'geo_locations.*.radius',
    verdict: 'min',
    checks: [{ kind: 'radius', minimumKilometers: 25, countries: ['CA', ...metaEurope], isNeeded: true }],
    sources: ['M2', 'HOUSE'],
    confidence: 'C',
    message: {
      es: 'En Canadá y Europa, Meta pide un radio amplio alrededor de cada ciudad: con 25 km está a salvo.',
      en: 'In Canada and Europe, Meta wants a wide radius around every city: 25 km is safe.',
    },
    note: 'That the radius is widened is read, the kilometres are not; other texts say 15 km for Europe.',
  }),
];
