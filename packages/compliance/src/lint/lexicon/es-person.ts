import { closing, only, opening, wanted } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const married = raw`(?:solter|casad|divorciad|viud|separad)(?:[oa]s?(?: ?/ ?a| ?\(a\)|\(o\))?)`;

const pregnant = raw`(?:en (?:estado de )?(?:embarazo|gestacion)|embarazadas?)`;
const anyCivilStatus = 'de cualquier estado civil';

/** Civil status, children, pregnancy, HIV. Sources: Ley 2466 de 2025; Código Sustantivo del Trabajo, art. 241A. */
export const spanishFamily: readonly Phrase[] = [
  {
    topic: 'marital_status',
    pattern: raw`\bestado civil(?: ?: ?| )(?:preferiblemente )?${married}(?: o (?:union libre|${married}))?`,
    rewrite: 'cualquier estado civil',
  },
  {
    topic: 'marital_status',
    pattern: raw`\b(?:indicar|indique|mencionar|informar|especificar) (?<hit>(?:su |el )?estado civil)\b`,
    rewrite: 'disponibilidad',
  },
  {
    topic: 'marital_status',
    excuses: ['served'],
    pattern: raw`(?:${opening}|${wanted}|\b(?:persona|personas|mujer|mujeres|hombre|hombres|senora|senorita|joven|ejecutiv[oa]|auxiliar|asesora?) |\bde (?!parejas|clientes|personas)[a-z]{4,15} )(?<hit>${married})(?=(?: (?:y|con|o|para|sin|de preferencia|vacante|en|que))|${closing})`,
    rewrite: anyCivilStatus,
  },
  { topic: 'marital_status', pattern: raw`\b${only} ${married}`, rewrite: anyCivilStatus },
  {
    topic: 'family',
    pattern: raw`\b(?:que )?(?:sin|no tenga|no tengan|no tener) (?:hijos|hijas|ninos|bebes|novi[oa]|pareja|espos[oa])(?: (?:pequenos|menores|a cargo))?\b`,
    rewrite: 'con disponibilidad de horario',
  },
  {
    topic: 'family',
    pattern: raw`\bsin (?:compromisos?|obligacion(?:es)?|responsabilidad(?:es)?|cargas?)(?: familiar(?:es)?)?\b(?! (?:de|con|contractual|laboral|comercial))`,
    rewrite: 'con disponibilidad de horario',
  },
  {
    topic: 'family',
    pattern: raw`\b(?:que )?(?:sin|no tener|no tenga|no tengan) (?:planes|deseos?|intencion) de (?:tener hijos|embarazo|embarazarse|ser (?:madres?|mamas?))(?: en los proximos (?:[a-z0-9]{1,8} )?anos)?\b`,
    rewrite: 'con disponibilidad de horario',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:prueba|pruebas|examen|examenes|test|certificado)(?: medico)? (?:de |del )?(?:no )?(?:embarazo|gravidez|gestacion)(?: negativa| negativo)?\b`,
    rewrite: 'examen médico ocupacional',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\bno (?:estar|este|esten|encontrarse) ${pregnant}\b`,
    rewrite: 'cumplir el perfil del cargo',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\bno (?:debe|deben|puede|pueden) (?:estar|encontrarse) ${pregnant}\b`,
    rewrite: 'debe cumplir el perfil del cargo',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:mujer|mujeres|candidatas?|aspirantes?|personas?|senoras?) (?<hit>no embarazadas?)\b`,
    rewrite: '',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\babstenerse (?:mujeres )?embarazadas\b`,
    rewrite: 'pueden postularse todas las personas',
  },
  {
    topic: 'hiv',
    excuses: ['served'],
    pattern: raw`\b(?:prueba|pruebas|examen|examenes|test|serologia) (?:de |del |para )?(?:vih|sida|hiv|elisa)\b`,
    rewrite: 'examen médico ocupacional',
  },
  {
    topic: 'hiv',
    pattern: raw`\bno (?:ser|tener|sea|tenga|estar) (?:portadora? (?:de |del )?|infectad[oa] con )?(?:vih|sida|hiv)\b`,
    rewrite: 'cumplir el perfil del cargo',
  },
];

const people = raw`(?:venezolan[oa]s?|extranjer[oa]s?|haitian[oa]s?|ecuatorian[oa]s?|peruan[oa]s?|costen[oa]s?|paisas?|pastus[oa]s?|negr[oa]s?|indigenas?|afros?|afrocolombian[oa]s?|migrantes?|roll?[oa]s?|cachac[oa]s?|calen[oa]s?)`;
const permit = 'con permiso de trabajo en Colombia';

/** Origin, belief, orientation, membership. Sources: Ley 1482 de 2011; Ley 2466 de 2025, art. 17 n. 10; C.S.T. art. 354. */
export const spanishOrigin: readonly Phrase[] = [
  {
    topic: 'origin',
    pattern: raw`\b(?:ser |que sea )?(?:oriund|nativ)[oa]s? (?:de|del) [a-z]{3,15}\b`,
    rewrite: 'conocer la región',
  },
  { topic: 'origin', pattern: raw`\b(?:no )?foraneos\b`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\b(?:personal|personas?|gente|candidatos)(?<hit> nacid[oa]s? en (?:la |el )?[a-z]{3,15})\b`,
    rewrite: '',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:que )?(?:asista|asistir|pertenezca|pertenecer|congregue|congregarse|sea miembro) (?:a|en|de) (?:una |la |nuestra )?iglesia(?: [a-z]{5,12})?\b`,
    rewrite: 'de cualquier religión',
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:que )?(?:apoye|apoyen|vote|voten|simpatice|simpaticen) (?:al|por el|con el|por nuestro) (?:alcalde|gobernador|candidato|partido|senador|presidente|movimiento|gobierno)\b`,
    rewrite: 'de cualquier opinión política',
  },
  { topic: 'origin', pattern: raw`\babstenerse (?:de aplicar )?(?:los )?${people}`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\bno (?:aplica |aplican )?(?:para )?(?:se (?:aceptan|reciben|admiten|contratan) )?(?:hojas de vida de )?${people}\b`,
    rewrite: permit,
  },
  { topic: 'origin', pattern: raw`\b(?:que )?no (?:sea|sean|ser) ${people}\b`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\b(?:solo|solamente|unicamente|exclusivamente|preferiblemente)(?: se reciben hojas de vida de| para| se aceptan)? (?<hit>(?:personal )?colombian[oa]s?|nacionales|ciudadanos colombianos)\b`,
    rewrite: 'personas con permiso de trabajo en Colombia',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:solo |unicamente )?(?:de )?nacionalidad(?: ?: ?| )(?:colombiana|venezolana|espanola|mexicana)\b`,
    rewrite: permit,
  },
  { topic: 'origin', pattern: raw`\b(?:ser )?colombian[oa]s? (?:de nacimiento|por nacimiento)\b`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\b(?:solo |solamente |unicamente )(?<hit>ciudadanos (?:americanos|estadounidenses|de estados unidos|espanoles|europeos))\b`,
    rewrite: 'personas con permiso de trabajo',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:de )?(?:raza|tez|piel|color) (?:blanc[oa]|clar[oa]|negr[oa]|moren[oa]|triguen[oa]|mestiz[oa])\b(?= ?(?:[.,;]|$| (?:y|para|con|o)\b))`,
    rewrite: 'de cualquier origen',
  },
  {
    topic: 'origin',
    pattern: raw`(?:${wanted}(?:[a-z]{4,15} )?|\b(?:cajer|meser|vendedor|asesor|auxiliar|recepcionist|emplead|administrador)[a-z]{0,3} )(?<hit>(?:paisas?|costen[oa]s?|roll?[oa]s?|calen[oa]s?|pastus[oa]s?))\b`,
    rewrite: '',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:que )?(?:profese|profesar|profesen|practique|practicar|pertenecer a|pertenezca a) (?:a )?(?:la )?(?:religion|fe|iglesia) (?:catolica|cristiana|evangelica)\b`,
    rewrite: 'que comparta el código de ética de la institución',
  },
  {
    topic: 'religion',
    pattern: raw`(?:\b(?:ser|sea|sean|es|ninera|empleada|persona|personas|docente|auxiliar|indispensable|preferiblemente) |${opening})(?<hit>(?:cristian|catolic|evangelic|musulman)[oa]s?(?: (?:practicantes?|evangelic[oa]s?))?)(?=(?: (?:y|para|con|de|practicante))|${closing})`,
    rewrite: 'de cualquier religión',
  },
  {
    topic: 'religion',
    pattern: raw`\bde (?:la )?(?:religion|fe) (?:catolica|cristiana|evangelica)\b`,
    rewrite: 'de cualquier religión',
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:afin|afines|afecto|adepto|leal) (?:al|a nuestro|a un) (?:partido|movimiento|gobierno)(?: de gobierno)?\b`,
    rewrite: 'de cualquier opinión política',
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:de )?(?:ideologia|tendencia|pensamiento|opinion)(?: politica)? (?:de )?(?:derecha|izquierda|conservador[a]?|liberal)\b`,
    rewrite: 'de cualquier opinión política',
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:simpatizantes?|militantes?|afiliad[oa]s?|miembros?) (?:de|del|a|al) (?:nuestro )?(?:partido|movimiento)(?: politico)?\b`,
    rewrite: 'personas de cualquier opinión política',
  },
  {
    topic: 'orientation',
    pattern: raw`\b(?:heterosexual(?:es)?|no (?:homosexual(?:es)?|gays?|lesbianas?|lgbti?)|abstenerse (?:homosexuales|gays))\b`,
    rewrite: 'de cualquier orientación',
  },
  {
    topic: 'union',
    pattern: raw`\b(?:que )?(?:no (?:estar|este|esten|ser|sea) (?:sindicalizad[oa]s?|afiliad[oa]s? a (?:un )?sindicatos?)|no (?:pertenezca|pertenecer|pertenezcan) a (?:un |ningun )?sindicatos?|abstenerse (?:los )?sindicali[sz][a-z]{3,6}|sin afiliacion (?:a sindicatos?|sindical)|no sindicalizad[oa]s?)\b`,
    rewrite: 'con buen trato con el equipo',
  },
];
