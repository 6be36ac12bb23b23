import { askedFor, described, listed, turnedAway } from './es-frames.js';
import type { Group } from './group.js';
import { few, opening, without } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const photo = raw`(?:fotos?|fotografias?|selfies?|autorretratos?)`;
const kind = raw`(?: (?:actualizad[oa]s?|incluid[oa]s?|recientes?|a color|formal|personal(?:es)?|de (?:perfil|frente|rostro|estudio|cara|(?:medio )?cuerpo(?: (?:entero|completo))?)|(?:tamano|tipo|fondo) [a-z]{4,9}|\dx\d)){0,3}`;
const notOfThings = raw`(?! (?:de (?!(?:su |tu )?(?:cuerpo|rostro|perfil|frente|cara|lunes|martes|miercoles|jueves|viernes))|del|de los|para|a los?|es|no|en la (?!hoja)|en (?:eventos|estudio)|y (?:video|edicion|diseno)))`;
const application = raw`(?:hojas? de vida|hv|h\. ?v\.|cv|curriculum(?: vitae)?|curriculo|minerva|solicitud|perfil|postulacion(?:es)?)`;

/** Photograph. Source: no statute read. */
export const spanishPhotograph: readonly Phrase[] = [
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`(?:\b${application}(?: [a-z0-9]{1,12}){0,4} \(?|${opening})(?<hit>con (?:una |su |tu )?${photo}${kind})\b${notOfThings}`,
    rewrite: 'sin foto',
  },
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`\b(?:${application}|nombre|edad|telefono|datos|cedula)(?: (?:actualizad[oa]|completos?|en pdf))?(?<hit>(?:,| y|, y| mas| e| junto con) (?:una |su |tu |dos |2 )?${photo}${kind})\b${notOfThings}`,
    rewrite: '',
  },
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`\b(?:adjunt|inclu|anex|aport|imprescindible|obligatori|envi|tra(?:er|iga|e)|mand|present|remit|llev|sub[ae]|acompan|indispensable|necesari|requisito|olvid|solicit|ped|pid|requier|exig)[a-z]{0,6} (?:[a-z0-9]{1,12} ){0,5}(?<hit>(?:(?:su|tu|una|un|dos|tres|\d) )?${photo}${kind}(?: (?:y (?:la |su )?hoja de vida|en (?:el|tu|su|la) (?:curriculum|cv|hoja de vida)))?)\b${notOfThings}`,
    rewrite: 'hoja de vida',
  },
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`${opening}(?<hit>(?:una |dos |tres |\d )?${photo} (?:(?:tamano|tipo) (?:carne|documento|cedula|infantil|pasaporte)|\dx\d|a color|recientes?|actualizada|fondo blanco|de cuerpo entero)(?: fondo (?:blanco|azul))?)\b`,
    rewrite: 'documento de identidad',
  },
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`\bno (?:se )?(?:tendran|tienen|tenemos|recib|acept|consider|revis|leer|admit|valor)[a-z]{0,6} ${few}(?<hit>sin (?:una )?${photo})\b`,
    rewrite: 'incompletas',
  },
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`\b(?:registro fotografico personal|${photo}${kind} (?:es )?(?:obligatori[oa]s?|indispensables?|imprescindibles?|requerid[oa]s?))\b`,
    rewrite: 'hoja de vida',
  },
];

const good = raw`(?:buen[oa]?|excelente|optim[oa]|impecable|agradable|inmejorable|intachable|cuidad[oa]|esmerad[oa]|bonit[oa]|esbelt[oa])`;
const kindly = 'buen trato';
const handsome: Group = {
  topic: 'appearance',
  who: raw`(?:(?:muy )?(?:alt[oa]s? y )?(?:delgad|esbelt|atractiv|bonit|guap|lind|hermos|bell|agraciad|fotogenic)[oa]s?|(?:muy )?bien parecid[oa]s?|sexys?|de buen ver|bien (?:afeitad|rasurad)[oa]s?)`,
  rewrite: 'amable',
};
const marked: Group = {
  topic: 'appearance',
  who: raw`(?:(?:con )?(?:tatuajes|piercings?|perforaciones|sobrepeso)|tatuad[oa]s?|gord[oa]s?|obes[oa]s?)(?: (?:a la vista|visibles?))?`,
  rewrite: kindly,
};
const metres = raw`1 ?[.,] ?[5-9]\d?(?: ?m(?:etros|ts|t)?)?\b`;
const measured = raw`(?:minim[oa]|maxim[oa]|promedio|superior|mayor|igual|arriba|encima|por|mas|no|menor|aproximada|requerida|de|a|al|entre|desde|o|los)`;

/** Looks. Sources: T-413/2017 (tattoos); people choose by looks what no law lets them choose by. */
export const spanishLooks: readonly Phrase[] = [
  ...turnedAway(marked),
  described(handsome),
  listed(handsome),
  ...askedFor(handsome),
  {
    topic: 'appearance',
    pattern: raw`\b(?:muy )?bien presentad[oa]s?\b`,
    rewrite: 'amable',
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:muy )?${good} (?:figura|silueta|cuerpo|medidas|parecido|presencia|apariencia|presentacion personal|imagen personal|fisico|aspecto|porte|fisonomia)(?: (?:y porte|fisic[oa]|personal))?\b(?! (?:de marca|en|de la|de los|de las|a nivel|nacional|regional|comercial|web|digital|online|visual|institucional|territorial|activa))`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:muy )?${good} (?:presentacion|imagen)(?= ?(?:[.,;)]|$| y ))(?! y (?:calidad|empaque|diseno))`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:presentacion personal|presencia|apariencia|aspecto|imagen(?: personal)?) (?:impecable|excelente|intachable|agradable|fisica agradable|atractiva)\b`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    excuses: ['served'],
    pattern: raw`\b(?:tener )?(?:un )?(?:(?:cabello|pelo) (?:largo|corto|lacio|liso|sano|negro|rubio)(?: y [a-z]{4,8})?|ojos (?:claros|verdes|azules))\b`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    pattern: raw`(?:${without}|\bno (?:usar |llevar )?)(?:tatuajes|piercings?|perforaciones|expansiones|barba|bigote)(?: (?:ni|o|y) (?:tatuajes|piercings?|perforaciones|expansiones|bigote|barba))?(?: (?:a la vista|(?:en )?(?:zonas|partes|lugares) visibles|visibles?))?\b`,
    rewrite: 'con buen trato',
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:(?:estatura|(?<!en )altura(?= (?:minima|maxima|superior|mayor|promedio))|talla|medir|mid[ae]n?)(?: ?:)?(?: ${measured}){0,4} ${metres}|${metres} de (?:estatura|altura)|estatura(?: (?:minima|superior|mayor))?(?: ?: ?| )(?:de )?1 ?[.,] ?[5-9]\d?)(?: en adelante)?`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    excuses: ['served'],
    pattern: raw`\btalla(?: de ropa| maxima)?(?: ?: ?| )(?:xs|s|m|l|[3-9]|1[0-2])\b(?:(?: (?:[uoya]|en)|-|,) ?(?:\d{1,2}|s|m|l)\b)?`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    excuses: ['served'],
    pattern: raw`\b(?:de )?(?:complexion|contextura) (?:fisica )?(?:delgada|robusta|fuerte|media|atletica|gruesa)\b|\bpeso (?:proporcional|acorde|de acuerdo) (?:a|con) (?:la |su )?(?:estatura|talla)\b`,
    rewrite: kindly,
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:edecan(?:es)?|modelos?|azafatas?|anfitrionas?|hostess|demostradoras?|impulsadoras?|protocolo|imagen) (?<hit>(?:tipo )?(?:aaa?|triple a|doble a))\b`,
    rewrite: 'amables',
  },
];
