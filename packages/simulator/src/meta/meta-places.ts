/**
 * Places the simulator knows. Country keys are ISO codes, as on Meta; keys of regions and cities are the simulator's own,
 * since a client has to ask `GET /search` for them anyway. Cities are listed as `city` or `city|region`.
 */
const source: Readonly<
  Record<string, { readonly name: string; readonly regions: Readonly<Record<string, readonly string[]>> }>
> = {
  CO: {
    name: 'Colombia',
    regions: {
      'Distrito Capital de Bogotá': ['Bogotá'],
      Amazonas: ['Leticia'],
      Antioquia: [
        'Medellín',
        'Bello',
        'Envigado',
        'Itagüí',
        'Rionegro',
        'Sabaneta',
        'Apartadó',
        'La Estrella',
        'Caldas',
        'Copacabana',
      ],
      Arauca: ['Arauca'],
      Atlántico: ['Barranquilla', 'Soledad', 'Malambo', 'Puerto Colombia'],
      Bolívar: ['Cartagena', 'Turbaco', 'Magangué'],
      Boyacá: ['Tunja', 'Duitama', 'Sogamoso', 'Chiquinquirá'],
      Caldas: ['Manizales', 'Villamaría', 'La Dorada'],
      Caquetá: ['Florencia'],
      Casanare: ['Yopal'],
      Cauca: ['Popayán', 'Santander de Quilichao'],
      Cesar: ['Valledupar', 'Aguachica'],
      Chocó: ['Quibdó'],
      Córdoba: ['Montería', 'Cereté', 'Lorica'],
      Cundinamarca: [
        'Soacha',
        'Chía',
        'Zipaquirá',
        'Facatativá',
        'Fusagasugá',
        'Girardot',
        'Madrid',
        'Mosquera',
        'Funza',
        'Cajicá',
        'Cota',
        'Tocancipá',
        'Sopó',
        'La Calera',
      ],
      Guainía: ['Inírida'],
      Guaviare: ['San José del Guaviare'],
      Huila: ['Neiva', 'Pitalito', 'Garzón'],
      'La Guajira': ['Riohacha', 'Maicao'],
      Magdalena: ['Santa Marta', 'Ciénaga'],
      Meta: ['Villavicencio', 'Acacías', 'Granada'],
      Nariño: ['Pasto', 'Ipiales', 'Tumaco'],
      'Norte de Santander': ['Cúcuta', 'Ocaña', 'Villa del Rosario', 'Los Patios'],
      Putumayo: ['Mocoa', 'Puerto Asís'],
      Quindío: ['Armenia', 'Calarcá'],
      Risaralda: ['Pereira', 'Dosquebradas', 'Santa Rosa de Cabal'],
      'San Andrés y Providencia': ['San Andrés'],
      Santander: ['Bucaramanga', 'Floridablanca', 'Girón', 'Piedecuesta', 'Barrancabermeja'],
      Sucre: ['Sincelejo', 'Corozal'],
      Tolima: ['Ibagué', 'Espinal', 'Melgar'],
      'Valle del Cauca': [
        'Cali',
        'Palmira',
        'Buenaventura',
        'Tuluá',
        'Buga',
        'Cartago',
        'Yumbo',
        'Jamundí',
        'Candelaria',
      ],
      Vaupés: ['Mitú'],
      Vichada: ['Puerto Carreño'],
    },
  },
  AR: { name: 'Argentina', regions: { 'Ciudad Autónoma de Buenos Aires': ['Buenos Aires'], Córdoba: ['Córdoba'] } },
  BR: { name: 'Brasil', regions: { 'São Paulo': ['São Paulo', 'Campinas'], 'Rio de Janeiro': ['Rio de Janeiro'] } },
  CA: { name: 'Canada', regions: { Ontario: ['Toronto', 'Ottawa'], Quebec: ['Montreal'] } },
  CL: { name: 'Chile', regions: { 'Región Metropolitana de Santiago': ['Santiago'], Valparaíso: ['Valparaíso'] } },
  EC: { name: 'Ecuador', regions: { Pichincha: ['Quito'], Guayas: ['Guayaquil'] } },
  ES: { name: 'Spain', regions: { Madrid: ['Madrid'], Cataluña: ['Barcelona'] } },
  GT: { name: 'Guatemala', regions: { Guatemala: ['Ciudad de Guatemala'] } },
  MX: {
    name: 'Mexico',
    regions: {
      'Ciudad de México': ['Ciudad de México'],
      Jalisco: ['Guadalajara'],
      'Nuevo León': ['Monterrey'],
      Puebla: ['Puebla'],
    },
  },
  PA: { name: 'Panama', regions: { Panamá: ['Ciudad de Panamá'] } },
  PE: { name: 'Peru', regions: { Lima: ['Lima'], Arequipa: ['Arequipa'] } },
  US: {
    name: 'United States',
    regions: {
      Florida: ['Miami', 'Orlando'],
      'New York': ['New York'],
      California: ['Los Angeles'],
      Texas: ['Houston'],
    },
  },
};

/** A place that can be targeted. */
export interface MetaPlace {
  readonly key: string;
  readonly name: string;
  readonly type: 'country' | 'region' | 'city';
  readonly countryCode: string;
  readonly countryName: string;
  readonly region?: { readonly key: string; readonly name: string };
}

/** Lower case without accents: `GET /search` finds "Bogotá" by "bogota". */
export const toSearchKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

const list = (): readonly MetaPlace[] => {
  const places: MetaPlace[] = [];
  let regions = 4000;
  let cities = 500_000;
  for (const [countryCode, country] of Object.entries(source)) {
    const of = { countryCode, countryName: country.name };
    places.push({ key: countryCode, name: country.name, type: 'country', ...of });
    for (const [regionName, cityNames] of Object.entries(country.regions)) {
      const region = { key: String((regions += 7)), name: regionName };
      places.push({ key: region.key, name: regionName, type: 'region', ...of });
      for (const name of cityNames) places.push({ key: String((cities += 13)), name, type: 'city', region, ...of });
    }
  }
  return places;
};

/** Every place the simulator knows. */
export const metaPlaces: readonly MetaPlace[] = list();

const byTypeAndKey = new Map(metaPlaces.map((place) => [`${place.type} ${place.key}`, place]));

/** The place of that type with that key. */
export const findMetaPlace = (type: MetaPlace['type'], key: string): MetaPlace | undefined =>
  byTypeAndKey.get(`${type} ${key}`);

/** Languages by Meta's own numbers (`GET /search?type=adlocale`, as reported by clients, November 2026). */
export const metaLocales: readonly { readonly key: number; readonly name: string }[] = [
  { key: 6, name: 'English (US)' },
  { key: 24, name: 'English (UK)' },
  { key: 1001, name: 'English (All)' },
  { key: 7, name: 'Spanish (Spain)' },
  { key: 23, name: 'Spanish' },
  { key: 1002, name: 'Spanish (All)' },
  { key: 9, name: 'French (France)' },
  { key: 44, name: 'French (Canada)' },
  { key: 1003, name: 'French (All)' },
  { key: 16, name: 'Portuguese (Brazil)' },
  { key: 31, name: 'Portuguese (Portugal)' },
  { key: 5, name: 'German' },
  { key: 10, name: 'Italian' },
];

/** Countries where Meta asks who benefits from an ad and who pays for it (EU Digital Services Act). */
export const europeanUnion = new Set([
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
]);
