/** A region of a country, as the targeting lookups show it. */
export interface SnapchatRegion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A country that can be targeted. */
export interface SnapchatCountry {
  readonly code2: string;
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly regions: readonly SnapchatRegion[];
}

/** Regions by ISO 3166-2 code. Their ids are the simulator's own: a client has to look them up anyway. */
const source: Readonly<Record<string, { readonly name: string; readonly code: string; readonly regions: string }>> = {
  CO: {
    name: 'Colombia',
    code: 'COL',
    regions:
      'AMA Amazonas,ANT Antioquia,ARA Arauca,ATL Atlantico,BOL Bolivar,BOY Boyaca,CAL Caldas,CAQ Caqueta,CAS Casanare,' +
      'CAU Cauca,CES Cesar,CHO Choco,COR Cordoba,CUN Cundinamarca,DC Bogota D.C.,GUA Guainia,GUV Guaviare,HUI Huila,' +
      'LAG La Guajira,MAG Magdalena,MET Meta,NAR Narino,NSA Norte de Santander,PUT Putumayo,QUI Quindio,RIS Risaralda,' +
      'SAN Santander,SAP San Andres y Providencia,SUC Sucre,TOL Tolima,VAC Valle del Cauca,VAU Vaupes,VID Vichada',
  },
  MX: {
    name: 'Mexico',
    code: 'MEX',
    regions: 'CMX Ciudad de Mexico,JAL Jalisco,MEX Mexico,NLE Nuevo Leon,PUE Puebla,QUE Queretaro,YUC Yucatan',
  },
  US: {
    name: 'United States',
    code: 'USA',
    regions: 'CA California,FL Florida,GA Georgia,IL Illinois,NJ New Jersey,NY New York,TX Texas',
  },
  ES: { name: 'Spain', code: 'ESP', regions: 'AN Andalucia,CT Cataluna,GA Galicia,MD Madrid,VC Valencia' },
  AR: { name: 'Argentina', code: 'ARG', regions: '' },
  BR: { name: 'Brazil', code: 'BRA', regions: '' },
  CA: { name: 'Canada', code: 'CAN', regions: '' },
  CL: { name: 'Chile', code: 'CHL', regions: '' },
  EC: { name: 'Ecuador', code: 'ECU', regions: '' },
  FR: { name: 'France', code: 'FRA', regions: '' },
  GB: { name: 'United Kingdom', code: 'GBR', regions: '' },
  PA: { name: 'Panama', code: 'PAN', regions: '' },
  PE: { name: 'Peru', code: 'PER', regions: '' },
  SA: { name: 'Saudi Arabia', code: 'SAU', regions: '' },
};

/** Countries by lower-case ISO code, as `country_code` wants it. */
export const snapchatCountries: ReadonlyMap<string, SnapchatCountry> = new Map(
  Object.entries(source).map(([code2, { name, code, regions }], countryIndex): [string, SnapchatCountry] => [
    code2.toLowerCase(),
    {
      code2,
      code,
      id: String(countryIndex + 1),
      name,
      regions: regions
        .split(',')
        .filter((region) => region !== '')
        .map((region, index) => ({
          id: String((countryIndex + 1) * 1000 + index + 1),
          code: region.slice(0, region.indexOf(' ')),
          name: region.slice(region.indexOf(' ') + 1),
        })),
    },
  ]),
);
