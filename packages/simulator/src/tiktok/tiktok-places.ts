/** A place that ads can be aimed at. */
export interface TikTokPlace {
  readonly id: string;
  /** As people there write it. */
  readonly name: string;
  readonly level: 'COUNTRY' | 'PROVINCE' | 'CITY';
  /** `0` for countries. */
  readonly parentId: string;
  /** ISO 3166. */
  readonly country: string;
}

interface CountrySource {
  readonly id: string;
  readonly name: string;
  /** Cities by province. */
  readonly provinces: Readonly<Record<string, readonly string[]>>;
}

/**
 * Places the simulator knows. Ids of countries are those of GeoNames, which TikTok uses; ids of provinces and cities are the
 * simulator's own, since a client has to ask `/tool/region/` for them anyway.
 */
const source: Readonly<Record<string, CountrySource>> = {
  CO: {
    id: '3686110',
    name: 'Colombia',
    provinces: {
      'Bogotá D.C.': ['Bogotá'],
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
      'Valle del Cauca': ['Cali', 'Palmira', 'Buenaventura', 'Tuluá', 'Buga', 'Cartago', 'Yumbo', 'Jamundí'],
      Vaupés: ['Mitú'],
      Vichada: ['Puerto Carreño'],
    },
  },
  AR: { id: '3865483', name: 'Argentina', provinces: { 'Buenos Aires': ['La Plata'], Córdoba: ['Córdoba'] } },
  BR: { id: '3469034', name: 'Brazil', provinces: { 'São Paulo': ['São Paulo', 'Campinas'] } },
  CA: { id: '6251999', name: 'Canada', provinces: { Ontario: ['Toronto', 'Ottawa'], Quebec: ['Montreal'] } },
  CL: { id: '3895114', name: 'Chile', provinces: { 'Región Metropolitana': ['Santiago'] } },
  EC: { id: '3658394', name: 'Ecuador', provinces: { Pichincha: ['Quito'], Guayas: ['Guayaquil'] } },
  ES: { id: '2510769', name: 'Spain', provinces: { Madrid: ['Madrid'], Cataluña: ['Barcelona'] } },
  MX: {
    id: '3996063',
    name: 'Mexico',
    provinces: { 'Ciudad de México': ['Ciudad de México'], Jalisco: ['Guadalajara'] },
  },
  PA: { id: '3703430', name: 'Panama', provinces: { Panamá: ['Ciudad de Panamá'] } },
  PE: { id: '3932488', name: 'Peru', provinces: { Lima: ['Lima'], Arequipa: ['Arequipa'] } },
  US: {
    id: '6252001',
    name: 'United States',
    provinces: {
      California: ['Los Angeles'],
      Florida: ['Miami', 'Orlando'],
      'New York': ['New York'],
      Texas: ['Houston'],
    },
  },
};

const build = (): readonly TikTokPlace[] => {
  const places: TikTokPlace[] = [];
  let last = 5_400_000;
  const add = (name: string, level: TikTokPlace['level'], parentId: string, country: string): string => {
    last += 1;
    places.push({ id: String(last), name, level, parentId, country });
    return String(last);
  };
  for (const [country, { id, name, provinces }] of Object.entries(source)) {
    places.push({ id, name, level: 'COUNTRY', parentId: '0', country });
    for (const [province, cities] of Object.entries(provinces)) {
      const provinceId = add(province, 'PROVINCE', id, country);
      for (const city of cities) add(city, 'CITY', provinceId, country);
    }
  }
  return places;
};

/** Every place, each before those inside it. */
export const tiktokPlaces: readonly TikTokPlace[] = build();

const byId: ReadonlyMap<string, TikTokPlace> = new Map(tiktokPlaces.map((place) => [place.id, place]));

/** The place of an id. */
export const placeOf = (id: string): TikTokPlace | undefined => byId.get(id);
