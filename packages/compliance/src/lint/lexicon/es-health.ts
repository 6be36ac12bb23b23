import { turnedAway } from './es-frames.js';
import { without } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const fit = 'con aptitud según el examen médico ocupacional';
const bodily = raw`(?:fisic[oa]s?|medic[oa]s?|cronic[oa]s?|mental(?:es)?|cognitiv[oa]s?|motor[a]?s?|motriz|visual(?:es)?|auditiv[oa]s?|sensorial(?:es)?|laboral(?:es)?|de salud|de movilidad|de (?:la )?(?:columna|espalda)|preexistentes?|previ[oa]s?(?: de [a-z]{4,10})?|graves?|respiratorias?|cardiac[oa]s?|contagiosas?|de base|psiquiatric[oa]s?|psicologic[oa]s?|lumbares|osteomusculares|recurrentes)`;
const ailment = raw`(?:(?:discapacidad(?:es)?|minusvalias?|enfermedad(?:es)?|padecimientos?|patologias?|dolencias|afecciones|incapacidades|diabetes|hipertension|epilepsia|asma|vertigo|depresion|ansiedad|hernias?|cirugias|columna|accidentes (?:laborales|de trabajo|(?:ni|o) incapacidades)|sobrepeso|obesidad|lesiones en (?:la |las )?(?:rodillas?|espalda|columna))|(?:limitacion(?:es)?|impedimentos?|problemas?|restriccion(?:es)?|recomendaciones|lesion(?:es)?|tratamientos?|condicion(?:es)?)(?: (?:o|y|ni) (?:restricciones|recomendaciones))? (?:${bodily}|de (?:salud|espalda|columna|rodillas?|vision|movilidad|la (?:columna|espalda|piel))))`;
const healthy = raw`(?:muy )?(?:buen|buena|excelente|perfect[oa]|optim[oa]|impecable|intachable) (?:(?:estado|condicion) (?:fisic[oa] y )?de )?salud(?: (?:fisic[oa]|mental))?(?: y mental)?\b(?! (?:ocupacional|oral|visual|publica|financiera))`;

/** Health and disability. Sources: Ley 1618 de 2013; Ley 361 de 1997, art. 26; Ley 2466 de 2025, art. 17 n. 10. */
export const spanishHealth: readonly Phrase[] = [
  {
    topic: 'health',
    pattern: raw`${without}(?:(?:antecedentes|historial|historia) de )?${ailment}(?: ${bodily}){0,2}(?: (?:ni|o|y) (?:de )?(?:(?:la )?columna|[a-z]{4,15})(?: medicas?)?)?\b`,
    rewrite: fit,
  },
  ...turnedAway({
    topic: 'health',
    who: raw`(?:discapacitad[oa]s?|minusvalid[oa]s?|enferm[oa]s|incapacitad[oa]s|(?:con|que (?:tengan|sufran|padezcan)(?: de)?) (?:discapacidad(?:es)?|enfermedad(?:es)?|restricciones|limitaciones|problemas de salud|recomendaciones medicas)(?: ${bodily})?|(?:que )?(?:sufran|padezcan) del? (?:la |los |las )?[a-z]{4,12}|que (?:tomen|consuman|usen) medicamentos?(?: [a-z]{6,14})?|en tratamiento (?:medico|psiquiatrico|psicologico))`,
    rewrite: '',
  }),
  {
    topic: 'health',
    pattern: raw`\b(?:que )?no (?:(?:este |estar )?(?:tom|consum)[a-z]{1,4}|uses?|usen|usar|utilice) (?:ningun )?(?:medicamentos?(?: [a-z]{6,14})?|gafas|lentes|audifonos medicos)\b`,
    rewrite: fit,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:(?:estar|ser|este|sea) (?:(?:totalmente|completamente|fisicamente|fisica y mentalmente) )?san[oa]s?|(?:fisicamente|fisica y mentalmente|mentalmente|totalmente|completamente) san[oa]s?|(?:con |tener )?(?:buenas?|excelentes?|optimas?) condicion(?:es)? fisicas?(?: y)?(?: mental(?:es)? y)? de salud)\b`,
    rewrite: fit,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:persona|personas|gente)(?<hit> san[oa]s?)\b`,
    rewrite: ` ${fit}`,
  },
  {
    topic: 'health',
    pattern: raw`\bexcelente estado fisico y de salud\b`,
    rewrite: 'aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:con |en |de |tener )?(?:todas sus|sus plenas|plenas|plena|optimas|excelentes) (?:facultades|capacidades|capacidad|aptitudes) (?:fisicas?|mentales|psicofisicas)(?: y (?:mentales|fisicas))?\b`,
    rewrite: fit,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:(?:en|con|estar en) (?:un )?|(?:que )?(?:gozar|goce|gocen|gozando|goza|tener|tenga|tengan)(?: de)? (?:un )?)${healthy}`,
    rewrite: fit,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:estar )?en (?:buenas|optimas|excelentes|perfectas) condiciones (?:fisicas )?(?:y )?de salud\b`,
    rewrite: fit,
  },
  { topic: 'health', pattern: raw`\b${healthy}`, rewrite: 'aptitud según el examen médico ocupacional' },
  {
    topic: 'health',
    pattern: raw`\bsalud (?:perfect[oa]|impecable|intachable|de hierro|optim[oa]|excelente)\b`,
    rewrite: 'aptitud según el examen médico ocupacional',
  },
];
