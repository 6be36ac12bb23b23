import { closing, opening } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const photo = raw`(?:fotos?|fotografias?)`;
const healthy = raw`(?:buen|buena|excelente|perfect[oa]|optim[oa]) (?:estado de )?salud(?: fisica| mental| fisico)?(?: y mental)?\b(?! (?:ocupacional|oral))`;
const good = raw`(?:buen[oa]?|excelente|optim[oa]|impecable|agradable)`;

/** Photograph and looks. Source: no statute read; people choose by looks what no law lets them choose by. */
export const spanishLooks: readonly Phrase[] = [
  { topic: 'appearance', pattern: raw`\b(?:muy )?bien presentad[oa]s?\b`, rewrite: 'amable' },
  { topic: 'appearance', pattern: raw`\b${good} (?:figura|silueta|cuerpo|medidas)\b`, rewrite: 'buen trato' },
  {
    topic: 'photograph',
    pattern: raw`\b(?:nombre|edad|telefono|datos)(?<hit>(?:,| y|, y) ${photo})\b`,
    rewrite: '',
  },
  { topic: 'photograph', pattern: raw`\bregistro fotografico personal\b`, rewrite: 'hoja de vida' },
  {
    topic: 'appearance',
    pattern: raw`\bpresentacion personal (?:impecable|excelente|intachable)`,
    rewrite: 'buen trato',
  },
  {
    topic: 'appearance',
    excuses: ['served'],
    pattern: raw`\b(?:tener )?(?:un )?(?:cabello|pelo) (?:largo|corto|lacio|liso|sano|negro|rubio)(?: y [a-z]{4,8})?\b`,
    rewrite: 'buen trato',
  },
  { topic: 'appearance', pattern: raw`\b(?:no|sin) tatuajes (?:a la vista|visibles)`, rewrite: 'buen trato' },
  {
    topic: 'photograph',
    pattern: raw`\b(?:hojas? de vida|hv|cv|curriculum|curriculo|minerva|perfil)(?: (?:actualizada|formato minerva|en pdf|minerva))? (?<hit>con (?:una )?${photo}(?: (?:actualizada|reciente|incluida|a color|de perfil|\dx\d))?)\b`,
    rewrite: 'sin foto',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:adjunt|inclu|anex|aport|imprescindible|obligatori|env|tra|mand|present|indispensable)[a-z]{0,6} (?:a su hoja de vida )?(?<hit>(?:su |una |un |dos |tres |\d )?${photo}(?: (?:de cuerpo entero|actualizada|reciente|tipo documento|tamano carne|tamano documento|personal|\dx\d|a color|de rostro))?(?: (?:y (?:la |su )?hoja de vida|en (?:el|tu|su|la) (?:curriculum|cv|hoja de vida)))?)\b(?! (?:de (?!cuerpo|rostro)|del|en la (?!hoja)|para))`,
    rewrite: 'hoja de vida',
  },
  {
    topic: 'photograph',
    pattern: raw`${opening}(?<hit>(?:una |dos |tres |\d )?${photo} (?:tamano (?:carne|documento|cedula)|tipo (?:carne|documento)|\dx\d|a color|recientes?|fondo blanco|de cuerpo entero)(?: fondo (?:blanco|azul))?)\b`,
    rewrite: 'documento de identidad',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:hoja de vida|hv|cv|curriculum)(?<hit>(?:,| y|, y| mas) (?:una )?${photo}(?: (?:actualizada|reciente|personal))?)\b(?! (?:de|del))`,
    rewrite: '',
  },
  {
    topic: 'appearance',
    pattern: raw`\b${good} (?:presentacion|imagen)(?= ?(?:[.,;)]|$| y (?:buen|excelente|actitud|facilidad|manejo de (?:protocolo|publico))))`,
    rewrite: 'buen trato',
  },
  { topic: 'appearance', pattern: raw`\b(?:no tener|sin) (?:tatuajes|piercings?) visibles\b`, rewrite: 'buen trato' },
  {
    topic: 'appearance',
    pattern: raw`\b${good} (?:presencia|apariencia|presentacion personal|imagen personal|fisico|aspecto|aspecto fisico|porte)(?: (?:fisica|personal))?\b(?! (?:de marca|en|de la|de los|de las|nacional))`,
    rewrite: 'buen trato',
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:sin|no tener|no tatuajes) (?:tatuajes|piercings?|perforaciones)(?: (?:ni|o|y) (?:tatuajes|piercings?|perforaciones))?(?: visibles)?\b`,
    rewrite: 'con buen trato',
  },
  {
    topic: 'appearance',
    excuses: ['served'],
    pattern: raw`\b(?:estatura|talla)(?: minima| maxima| promedio)?(?: ?: ?| )(?:de |superior a |mayor a |minima )?(?:de )?(?:1 ?[.,] ?[5-9]\d?|(?:xs|s|m|l|6|8|10|12)\b(?: [uoy] \d{1,2})?)(?: m(?:etros|ts|t)?)?(?: en adelante)?`,
    rewrite: 'buen trato',
  },
  {
    topic: 'appearance',
    pattern: raw`(?:${opening}|\b(?:anfitriona|azafata|modelo|impulsadora|vendedora|asesora|cajera|persona|chica|mujer|senorita|recepcionista|mesera|de eventos) )(?<hit>(?:alta y )?(?:delgad|esbelt|atractiv|bonit|guap|lind)[oa]s?)(?=(?: (?:y|con|de|para))|${closing})`,
    rewrite: 'amable',
  },
];

const earlierPay = raw`(?:(?:salario|sueldo|remuneracion) (?:actual|anterior)|ultim[oa] (?:salario|sueldo|nomina|remuneracion)|ultimas nominas|historial salarial|historia salarial)`;

/** Papers, records and health. Sources: Ley 1861 de 2017, art. 42; Ley 1266 de 2008, art. 10; Decreto 019 de 2012, arts. 93-94. */
export const spanishPapers: readonly Phrase[] = [
  {
    topic: 'criminal_record',
    pattern: raw`${opening}(?<hit>antecedentes (?:judiciales|penales|de policia))${closing}`,
    rewrite: 'referencias laborales',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:sin|no tener|no presentar) problemas (?:lumbares|fisicos|medicos|cardiacos|auditivos|visuales|de movilidad)(?: (?:ni|o|y) restricciones(?: medicas)?)?\b`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:(?:estar|ser) (?:totalmente )?san[oa]s?|buenas? condicion(?:es)? fisicas?(?: y)? de salud)\b`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:sin (?:investigaciones|procesos|requerimientos) (?:penales|judiciales)|certificado de la policia(?: nacional)?)(?: en curso)?\b`,
    rewrite: 'referencias laborales',
  },
  {
    topic: 'credit_record',
    pattern: raw`\b(?:buen )?puntaje (?:en|de) (?:data ?credito|las centrales|centrales)\b`,
    rewrite: 'buenas referencias laborales',
  },
  {
    topic: 'credit_record',
    pattern: raw`\bse (?:consulta|consultara|revisa|revisara|verifica|verificara|valida) (?:el |su )?(?<hit>(?:historial|reporte|comportamiento|perfil) (?:crediticio|en centrales))\b(?! de)`,
    rewrite: 'su experiencia laboral',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:persona|personas|gente)(?<hit> san[oa]s?)\b`,
    rewrite: ' con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:fisicamente san[oa]s?|excelente estado fisico(?: y de salud)?)\b`,
    rewrite: 'aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\bno (?:aceptamos|recibimos|contratamos|se aceptan|se reciben|se contratan) personas con (?:restricciones|discapacidad|enfermedades|limitaciones)(?: (?:de salud|medicas|fisicas))?\b`,
    rewrite: 'la aptitud se mira en el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:que )?no (?:use|usen|usar|utilice) (?:gafas|lentes)\b`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'military_card',
    pattern: raw`(?<!tramites? de |tramitar )\b(?:copia (?:de )?(?:la )?)?(?:la )?(?:libreta|tarjeta|cartilla) militar(?: (?:de )?(?:primera|segunda)(?: (?:o|y) (?:primera|segunda))?(?: clase)?| definida| al dia)?(?: \((?:para )?(?:los )?hombres\)|\b)(?! pueden)`,
    rewrite: 'documento de identidad',
  },
  { topic: 'military_card', pattern: raw`\btarjeta de reservista\b`, rewrite: 'documento de identidad' },
  {
    topic: 'military_card',
    pattern: raw`\b(?:con |tener )?(?:(?:la )?situacion militar (?:definida|resuelta|al dia)|(?:definida|resuelta) (?:la )?situacion militar)\b`,
    rewrite: 'con documento de identidad',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:sin|no tener|no debe tener|no deben tener|no registrar|no presentar|no registre|no contar con|que no tenga|cero)(?: ningun tipo de| ningun)? (?:antecedentes?(?: (?:judiciales|penales|policivos|con la justicia))?|(?:problemas|lios|anotaciones) (?:judiciales|penales|legales|con la justicia|policivos))(?: (?:ni|o|y) disciplinarios)?\b(?! (?:disciplinari|medic|de (?!policia)|del|en))`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:certificados?|certificacion|consulta|verificacion|revision) (?:de )?(?:los )?antecedentes?(?: (?:judiciales|penales|de (?:la )?policia|de procuraduria|de contraloria))?\b(?! (?:disciplinari|credit|de (?:los |las )?(?:client|proveed)))`,
    rewrite: 'referencias laborales',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:presentar|traer|adjuntar|anexar|aportar|verifican|verificaran|verificamos|revisan|revisaran|consultan|consultaran|validaran)(?: (?:los|sus|certificado de|certificados de))? (?<hit>antecedentes (?:judiciales|penales|de (?:la )?policia))\b`,
    rewrite: 'referencias laborales',
  },
  { topic: 'criminal_record', pattern: raw`\bpasado judicial(?: vigente)?\b`, rewrite: 'referencias laborales' },
  {
    topic: 'credit_record',
    pattern: raw`\b(?:que )?(?:no|sin) (?:estar |este |esten |encontrarse |tener |figurar )?(?:report(?:ad[oa]s?|es?)|registros?|deudas)?(?: negativ[oa]s?)? ?(?:en|ante) (?:las |la )?(?:centrales? de (?:riesgos?|informacion)|data ?credito|transunion|cifin)\b`,
    rewrite: 'con referencias laborales',
  },
  {
    topic: 'credit_record',
    pattern: raw`\b(?:buena|excelente|sana) (?:vida|historia|historial|calificacion) crediti?ci[oa]\b`,
    rewrite: 'buenas referencias laborales',
  },
  {
    topic: 'credit_record',
    pattern: raw`\b(?:buen|excelente) (?:historial|reporte|comportamiento|manejo) crediticio\b`,
    rewrite: 'buenas referencias laborales',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:sin|no tener|no presentar|no tenga|que no tenga|libre de)(?: ninguna| ningun(?: tipo de)?| ningun)? (?:discapacidad(?:es)?|limitacion(?:es)?(?: (?:fisicas?|medicas?))|impedimentos? fisicos?)(?: (?:fisicas?|cognitivas?|visual|motora))?(?: (?:ni|o|y) (?:cognitivas?|mental|mentales|visual))?\b`,
    rewrite: 'con o sin discapacidad',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:sin|no tener|no tenga|no padecer|no padezca|no sufrir|que no tenga|no presentar)(?: de| ninguna)? (?:enfermedad(?:es)?|restriccion(?:es)? medicas?|patologias?|problemas de (?:salud|espalda|columna|rodillas?|vision)|incapacidades)(?: (?:cronicas?|preexistentes?|graves?|de base|de la columna))?\b`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\bno (?:sufra|sufrir|padezca|padecer)(?: de)? (?:epilepsia|diabetes|hipertension|asma|vertigo|depresion|de la columna|la columna)(?: (?:ni|o|y) (?:de )?[a-z]{4,15})?\b`,
    rewrite: 'sea apta según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:en|con) (?:un )?${healthy}`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:estar )?en (?:buenas|optimas|excelentes) condiciones (?:fisicas )?(?:y )?de salud\b`,
    rewrite: 'con aptitud según el examen médico ocupacional',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:gozar de|gozar|goce de|tener) (?:un )?${healthy}`,
    rewrite: 'tener aptitud según el examen médico ocupacional',
  },
  { topic: 'health', pattern: raw`\b${healthy}`, rewrite: 'aptitud según el examen médico ocupacional' },
  { topic: 'salary_history', pattern: raw`\btu ${earlierPay}\b`, rewrite: 'tu aspiración salarial' },
  {
    topic: 'salary_history',
    pattern: raw`\b(?:su |el |la )?${earlierPay}\b`,
    rewrite: 'su aspiración salarial',
  },
  {
    topic: 'salary_history',
    pattern: raw`\bcuanto (?:gana|ganas|ganaba|cobras|cobra|cobraba)(?: actualmente| ahora| hoy)?\b`,
    rewrite: 'su aspiración salarial',
  },
];
