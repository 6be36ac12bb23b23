import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { checkParameters } from './snapchat-list.js';
import { snapchatCountries, type SnapchatCountry } from './snapchat-places.js';
import { refuseMissing, toRequestId } from './snapchat-problem.js';
import type { JsonObject } from './snapchat-readers.js';

/** Unlike everything else the lookups write their statuses in lower case. */
const toLookup = (request: SimulatedRequest, type: string, dimensions: readonly JsonObject[]): Reply => {
  checkParameters(request, ['limit', 'cursor', 'country_code']);
  return {
    status: 200,
    body: {
      request_status: 'success',
      request_id: toRequestId(request),
      paging: {},
      targeting_dimensions: dimensions.map((dimension) => ({ sub_request_status: 'success', [type]: dimension })),
    },
  };
};

const toCountryView = ({ id, name, code, code2 }: SnapchatCountry) => ({ id, name, code, code2 });

const countryOf = (request: SimulatedRequest): SnapchatCountry => {
  const code = request.params['country'] ?? '';
  return snapchatCountries.get(code) ?? refuseMissing('Country', code);
};

/** `GET /targeting/geo/country` */
export const listCountries = (request: SimulatedRequest): Reply =>
  toLookup(
    request,
    'country',
    [...snapchatCountries.values()].map((country) => ({ country: toCountryView(country) })),
  );

/** `GET /targeting/geo/{country}/region` */
export const listRegions = (request: SimulatedRequest): Reply => {
  const country = countryOf(request);
  return toLookup(
    request,
    'region',
    country.regions.map((region) => ({ country: toCountryView(country), region: { ...region } })),
  );
};

/** `GET /targeting/geo/{country}/metro`: only the United States have metros, and the simulator knows two of them. */
export const listMetros = (request: SimulatedRequest): Reply => {
  const country = countryOf(request);
  const metros = country.code2 === 'US' ? [['501', 'New York, NY'] as const, ['803', 'Los Angeles, CA'] as const] : [];
  return toLookup(
    request,
    'metro',
    metros.map(([id, name]) => ({ country: toCountryView(country), metro: { id, name } })),
  );
};

/** `GET /targeting/geo/{country}/postal_code`: the simulator knows none. */
export const listPostalCodes = (request: SimulatedRequest): Reply => {
  countryOf(request);
  return toLookup(request, 'postal_code', []);
};

/** `GET /targeting/demographics/languages` */
export const listLanguages = (request: SimulatedRequest): Reply =>
  toLookup(request, 'languages', [
    { id: 'en', name: 'English' },
    { id: 'es', name: 'Spanish' },
    { id: 'fr', name: 'French' },
    { id: 'pt', name: 'Portuguese' },
  ]);
