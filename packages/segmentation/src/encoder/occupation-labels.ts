import type { Bilingual } from './feature-spec.js';

/**
 * Sub-major groups of ISCO-08, as groups of people. After the International Labour Organization's titles
 * (https://isco.ilo.org/en/isco-08, read 2026-11-21), shortened to fit a segment's name.
 */
const groups = `
01 Oficiales de las fuerzas armadas | Armed forces officers
02 Suboficiales de las fuerzas armadas | Non-commissioned officers
03 Personal de las fuerzas armadas | Armed forces personnel
11 Directores ejecutivos | Chief executives
12 Gerentes administrativos y comerciales | Administrative and commercial managers
13 Gerentes de producción y operaciones | Production and operations managers
14 Gerentes de hoteles, restaurantes y comercios | Hotel, restaurant and retail managers
21 Profesionales de ciencias e ingeniería | Science and engineering professionals
22 Profesionales de la salud | Health professionals
23 Profesionales de la enseñanza | Teaching professionals
24 Profesionales de administración y negocios | Business and administration professionals
25 Profesionales de tecnología | Technology professionals
26 Profesionales del derecho, ciencias sociales y cultura | Legal, social and cultural professionals
31 Técnicos de ciencias e ingeniería | Science and engineering technicians
32 Técnicos de la salud | Health technicians
33 Técnicos de administración y negocios | Business and administration technicians
34 Técnicos de servicios jurídicos, sociales y culturales | Legal, social and cultural technicians
35 Técnicos de tecnología | Technology technicians
41 Oficinistas | Office clerks
42 Empleados de atención al público | Customer service clerks
43 Auxiliares contables y de logística | Accounting and logistics clerks
44 Otro personal de apoyo administrativo | Other clerical support workers
51 Trabajadores de servicios personales | Personal service workers
52 Vendedores | Sales workers
53 Trabajadores de cuidados personales | Personal care workers
54 Personal de protección y seguridad | Protective services workers
61 Agricultores | Agricultural workers
62 Trabajadores forestales, pescadores y cazadores | Forestry, fishery and hunting workers
63 Trabajadores agropecuarios de subsistencia | Subsistence farmers
71 Oficiales de la construcción | Building workers
72 Oficiales de metalurgia y mecánica | Metal and machinery workers
73 Artesanos e impresores | Handicraft and printing workers
74 Electricistas y electrónicos | Electrical and electronics workers
75 Oficiales de alimentos, madera y confección | Food, wood and garment workers
81 Operadores de máquinas | Machine operators
82 Ensambladores | Assemblers
83 Conductores y operadores de equipos móviles | Drivers and mobile plant operators
91 Personal de limpieza | Cleaners and helpers
92 Peones agropecuarios | Agricultural labourers
93 Peones de construcción, industria y transporte | Construction, manufacturing and transport labourers
94 Ayudantes de cocina | Food preparation assistants
95 Vendedores ambulantes | Street and related sales workers
96 Recolectores y otros trabajadores elementales | Refuse and other elementary workers`;

/** What people call the occupation groups, by the first two digits of the ISCO-08 code. */
export const occupationLabels: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  groups
    .trim()
    .split('\n')
    .map((line) => {
      const [es = '', en = ''] = line.slice(3).split(' | ');
      return [line.slice(0, 2), { es, en }];
    }),
);
