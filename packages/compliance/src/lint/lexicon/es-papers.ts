import { turnedAway } from './es-frames.js';
import { closing, opening, without } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const references = 'referencias laborales';
const bureau = raw`(?:(?:las |la )?centrales?(?: de (?:riesgos?|informacion))?|(?:el |los )?(?:data ?credito|transunion|cifin|infocorp|equifax|experian|sentinel|dicom|veraz|asnef|nosis|buro(?: de credito)?|clearing|boletin comercial))`;
const classes = raw`(?: (?:de )?(?:primera|segunda|1a|2a)(?: (?:o|y) (?:de )?(?:primera|segunda))?(?: clase)?)`;
const settled = raw`(?:definid[oa]|resuelt[oa]|al dia|liberad[oa]|solucionad[oa]|legalizad[oa]|clara)`;
const trouble = raw`(?:antecedentes?(?: (?:judicial(?:es)?|penal(?:es)?|policial(?:es)?|policivos?|criminal(?:es)?|delictivos?|de (?:policia|ningun tipo)|con la (?:justicia|ley)))?|(?:problemas?|lios|anotaciones|deudas|asuntos|pendientes|cuentas(?: pendientes)?|investigaciones|procesos?|requerimientos?|demandas|condenas|causas|denuncias|ordenes) (?:judicial(?:es)?|penal(?:es)?|policiales|policivos|legal(?:es)?|criminales|pendientes? con la (?:justicia|ley)|con la (?:justicia|ley)|de captura))`;
const courts = raw`(?: (?:judicial(?:es)?|penal(?:es)?|policial(?:es)?|criminal(?:es)?|de (?:la )?policia|de procuraduria|de contraloria))`;

/** Papers and records. Sources: Ley 1861 de 2017, art. 42; Ley 1266 de 2008, art. 10; Decreto 019 de 2012, arts. 93-94. */
export const spanishMilitaryCard: readonly Phrase[] = [
  {
    topic: 'military_card',
    excuses: ['task'],
    pattern: raw`(?<!tramites? de |tramitar )\b(?:copia (?:de )?(?:la )?)?(?:la |su )?(?:(?:libreta|tarjeta|cartilla) militar|libreta(?= (?:de )?(?:primera|segunda|definida)))${classes}?(?: ${settled})?(?: \((?:para )?(?:los )?hombres\)|\b)(?! (?:pueden|no es))`,
    rewrite: 'documento de identidad',
  },
  {
    topic: 'military_card',
    excuses: ['task'],
    pattern: raw`\b(?:tarjeta de reservista|reservistas? de (?:primera|segunda)(?: clase)?)\b`,
    rewrite: 'documento de identidad',
  },
  {
    topic: 'military_card',
    excuses: ['task'],
    pattern: raw`\b(?:cedula|vigente|licencia(?: [a-z0-9]{2,3})?|hombres) (?:y|con) (?<hit>libreta)${closing}`,
    rewrite: 'documento de identidad',
  },
  {
    topic: 'military_card',
    excuses: ['task'],
    pattern: raw`\b(?:con |tener )?(?:(?:la |su )?(?:situacion|servicio|obligacion) militar (?:obligatorio )?(?:${settled}|prestado|cumplido|cumplida)|(?:haber )?(?:definid[oa]|resuelt[oa]|prestado|cumplido|terminado|prestar|definir) (?:la |el |su )?(?:situacion|servicio|obligacion) militar)(?: obligatorio)?\b`,
    rewrite: 'con documento de identidad',
  },
];

/** Criminal records. Source: Decreto 019 de 2012, arts. 93-94. */
export const spanishCriminalRecord: readonly Phrase[] = [
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`(?:${opening}(?<hit>antecedentes (?:judiciales|penales|policiales|de policia))${closing}|\bpapel de antecedentes\b|\bantecedentes (?:[a-z]{4,12} (?:y )?){0,2}(?:intachables|limpios|en regla|sin observaciones)\b)`,
    rewrite: references,
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`(?:${without}|\b(?:que )?no (?:deben? (?:tener|presentar) |tener |haber tenido )?)${trouble}(?: en curso)?(?:,? (?:(?:ni|o|y) )?(?:policiales|penales|judiciales|disciplinarios)){0,3}\b(?! (?:disciplinari|medic|credit|clinic|de (?!policia)|del|en))`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`\b(?:no haber sido |que no hayan? sido )(?:condenad[oa]s?|procesad[oa]s?|detenid[oa]s?)(?: (?:penalmente|judicialmente|por [a-z]{4,12}))?\b`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`\b(?:certificad[oa]s?|certificacion|constancia|carta|hoja|consulta|verificacion|revision|record) (?:de )?(?:los )?(?:no )?antecedentes?(?: no)?${courts}?\b(?! (?:disciplinari|credit|clinic|fiscal|de (?:los |las )?(?:client|proveed)))`,
    rewrite: references,
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`\b(?:certificado (?:de la policia(?: nacional)?|judicial(?: vigente)?)|pasado judicial(?: vigente)?|(?:hoja de vida judicial|(?:historial|record|pasado) (?:judicial|penal|policial|policivo|delictivo)) (?:limpi[oa]|intachable|sin manchas?)|(?:antecedentes|historial) limpios?)`,
    rewrite: references,
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`\b(?:presentar|traer|adjuntar|anexar|aportar|entregar|verifican|verificaran|verificamos|revisan|revisaran|revisamos|consultan|consultaran|consultamos|validaran|validamos)(?: (?:los|sus|tus|certificado de|certificados de)){0,2} (?<hit>antecedentes${courts})\b`,
    rewrite: references,
  },
];

/** Credit records. Source: Ley 1266 de 2008, art. 10. */
export const spanishCreditRecord: readonly Phrase[] = [
  ...turnedAway({
    topic: 'credit_record',
    who: raw`(?:con|que tengan?|tengan?) (?:malos )?(?:reportes?|deudas?|moras?)(?: negativ[oa]s?)? (?:en|ante) ${bureau}`,
    rewrite: '',
  }),
  {
    topic: 'credit_record',
    pattern: raw`\b(?:estudio|consulta|revision|verificacion) (?:de|en) ${bureau}\b(?! (?:de|a) )`,
    rewrite: 'revisión de referencias',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`(?:\b(?:que )?no (?:(?:deben? )?(?:estar|esten?|encontrarse|figurar|figuren?|aparecer|aparezcan?|salir) )?(?:report|registr|boletin|listad|negativ)[a-z]{2,6} (?:negativamente )?(?:en|ante|por) |\b(?:que )?no (?:estar|esten?|figurar|figuren?|aparecer|aparezcan?) (?:en|ante) |${without}(?:embargos (?:ni|o|y) )?(?:reportes?|registros?|deudas?|adeudos?|moras?|malos reportes)?(?: (?:negativ|reportad|registrad)[oa]s?)?(?: (?:ni|o|y) [a-z]{4,9})? ?(?:en|ante|con) )${bureau}\b`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`\b(?:paz y salvo|al dia|limpi[oa]s?) (?:con|en|ante) (?:las |los |el )?${bureau}\b|\b(?:dicom|buro|veraz|infocorp|data ?credito) (?:limpio|sano|sin reportes?)\b|\bno (?:estar )?(?:report|boletin)ad[oa]s?(?:${closing}| (?=con|y)\b)`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`\b(?:(?:muy )?(?:buen[oa]?|excelente|sano|sana|limpi[oa]|intachable|alto) )(?:vida|historia|historial|calificacion|reporte|comportamiento|manejo|score|puntaje|record|perfil) (?:crediti?ci[oa]|de credito|financiero|(?:en|de|ante) ${bureau})\b(?! de)`,
    rewrite: 'buenas referencias laborales',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`\b(?:manejo crediticio${closing}|(?:buen )?puntaje (?:en|de) ${bureau}\b)`,
    rewrite: 'buenas referencias laborales',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`\b(?:se |le )?(?:consult|revis|verific|valid)[a-z]{1,6} (?:(?:en|su|tu|el|la|sus|los) ){0,2}(?<hit>(?:(?:vida|historia|historial|reporte|comportamiento|perfil|antecedentes) (?:crediti?ci[oa]s?|de credito|en ${bureau})|${bureau}))\b(?! (?:de|y antecedentes credit))`,
    rewrite: 'su experiencia laboral',
  },
];

const pay = raw`(?:salarios?|sueldos?|nominas?|remuneracion(?:es)?|retribucion(?:es)?|salario bruto|banda salarial)`;
const earlierPay = raw`(?:${pay} (?:actual(?:es)?|anterior(?:es)?|previ[oa]s?|percibid[oa]s?|(?:de|en) (?:tu|su) (?:anterior|ultimo|actual) (?:empleo|trabajo|puesto))|ultim[oa]s? (?:(?:dos|tres|\d) )?${pay}|(?:historial|historia) (?:salarial|de salarios|retributiv[oa]))`;

/** Earlier pay. Source: Directive (EU) 2023/970, art. 5. */
export const spanishPay: readonly Phrase[] = [
  { topic: 'salary_history', pattern: raw`\btus? ${earlierPay}\b`, rewrite: 'tu aspiración salarial' },
  {
    topic: 'salary_history',
    pattern: raw`\b(?:sus? |el |las? |los )?${earlierPay}\b`,
    rewrite: 'su aspiración salarial',
  },
  {
    topic: 'salary_history',
    pattern: raw`\bcuanto (?:gan|cobr|percib)[a-z]{1,4}(?: (?:actualmente|ahora|hoy|antes|en (?:tu|su) [a-z]{5,8} (?:empleo|trabajo|puesto)))?\b`,
    rewrite: 'su aspiración salarial',
  },
];
