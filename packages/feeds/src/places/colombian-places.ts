import { foldText } from '../text/fold-text.js';
import { colombianMunicipalities } from './colombian-municipalities.js';

/** A municipality with its department. */
export interface Municipality {
  /** DANE code of five digits. */
  readonly code: string;
  readonly name: string;
  /** DANE code of the department, two digits. */
  readonly regionCode: string;
  readonly region: string;
}

/** The places of Colombia by folded name and by code. */
export interface ColombianPlaces {
  readonly byCode: ReadonlyMap<string, Municipality>;
  readonly byName: ReadonlyMap<string, readonly Municipality[]>;
  /** Folded names and codes of departments, to their DANE codes. */
  readonly regions: ReadonlyMap<string, string>;
  readonly regionNames: ReadonlyMap<string, string>;
}

/** Other names of municipalities, folded. */
const cityAliases: Readonly<Record<string, string>> = {
  'bogota d c': '11001',
  'bogota dc': '11001',
  'santa fe de bogota': '11001',
  'santafe de bogota': '11001',
  'distrito capital': '11001',
  'santiago de cali': '76001',
  'cartagena de indias': '13001',
  'san jose de cucuta': '54001',
  'san juan de pasto': '52001',
  'guadalajara de buga': '76111',
  'santafe de antioquia': '05042',
  'santa cruz de lorica': '23417',
  'santa cruz de mompox': '13468',
  mompos: '13468',
  'san andres de tumaco': '52835',
  ubate: '25843',
  'san sebastian de mariquita': '73443',
  'santiago de tolu': '70820',
  'san luis de since': '70742',
  'el espinal': '73268',
  'el retiro': '05607',
  'el penol': '05541',
  'carmen de viboral': '05148',
  'don matias': '05237',
  'ciudad de bogota': '11001',
  'vista hermosa': '50711',
  codazzi: '20013',
  calima: '76126',
  'calima el darien': '76126',
  'tolu viejo': '70823',
  'sotara paispamba': '19760',
  armero: '73055',
  'san andres isla': '88001',
  'san andres islas': '88001',
};
/** ISO 3166-2:CO, https://www.iso.org/obp/ui/#iso:code:3166:CO (November 2026), and other names of departments, folded. */
const regionAliases: Readonly<Record<string, string>> = {
  ama: '91',
  ant: '05',
  ara: '81',
  atl: '08',
  bol: '13',
  boy: '15',
  cal: '17',
  caq: '18',
  cas: '85',
  cau: '19',
  ces: '20',
  cho: '27',
  cor: '23',
  cun: '25',
  dc: '11',
  'd c': '11',
  gua: '94',
  guv: '95',
  hui: '41',
  lag: '44',
  mag: '47',
  met: '50',
  nar: '52',
  nsa: '54',
  put: '86',
  qui: '63',
  ris: '66',
  san: '68',
  sap: '88',
  suc: '70',
  tol: '73',
  vac: '76',
  vau: '97',
  vid: '99',
  bogota: '11',
  'bogota dc': '11',
  'distrito capital': '11',
  valle: '76',
  guajira: '44',
  'n de santander': '54',
  'norte santander': '54',
  'archipielago de san andres providencia y santa catalina': '88',
  'san andres': '88',
};

function read(): ColombianPlaces {
  const byCode = new Map<string, Municipality>();
  const byName = new Map<string, Municipality[]>();
  const regions = new Map(Object.entries(regionAliases));
  const regionNames = new Map<string, string>();
  for (const line of colombianMunicipalities.trim().split('\n')) {
    const [regionCode = '', region = '', list = ''] = line.split('|');
    regions.set(foldText(region), regionCode);
    regionNames.set(regionCode, region);
    for (const entry of list.split(',')) {
      const municipality = { code: regionCode + entry.slice(0, 3), name: entry.slice(3), regionCode, region };
      byCode.set(municipality.code, municipality);
      const name = foldText(municipality.name);
      byName.set(name, [...(byName.get(name) ?? []), municipality]);
    }
  }
  for (const [alias, code] of Object.entries(cityAliases)) {
    const municipality = byCode.get(code);
    const others = byName.get(alias) ?? [];
    if (municipality !== undefined && !others.includes(municipality)) byName.set(alias, [...others, municipality]);
  }
  return { byCode, byName, regions, regionNames };
}

let places: ColombianPlaces | undefined;

/** Read on first use, so that importing the package costs nothing. */
export const colombianPlaces = (): ColombianPlaces => (places ??= read());
