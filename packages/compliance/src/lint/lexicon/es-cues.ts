import { compatriots } from './es-origin.js';
import type { Lexicon } from './phrase.js';

/** What every phrase of a topic has in it, in Spanish. */
export const spanishCues: Lexicon['cues'] = {
  age: /\d|edad|joven|juventud|dieci|veint|treint|cuarent|cincuent|sesent|jubilad|pensionad|adultos mayores|viej|millennial|milenial|centennial|digital|generacion|recien/,
  sex: /mujer|hombre|varon|dama|caballero|senor|muchach|chic[oa]|fulana|femenin|masculin|sexo|genero|\b[mfh]\b/,
  marital_status: /solter|casad|divorciad|viud|separad|union libre|compromiso|civil|espos|matrimonio/,
  family:
    /hij[oa]|nin[oa]|bebe|pareja|novi[oa]|espos|dependiente|a cargo|a su cargo|familia|compromiso|obligacion|responsabilidad|cargas?\b|atadura|embaraz|madre|mama|padre|papa|vives?|maternidad/,
  pregnancy: /embaraz|gravidez|gestac|gestant|lactan|encint/,
  hiv: /vih|sida|hiv|elisa|sero/,
  photograph: /foto|selfie|autorretrato/,
  appearance:
    /presen|figura|silueta|cuerpo|medidas|parecid|apariencia|imagen|fisic|fisonomia|aspecto|porte|cabello|pelo|ojos|tatua|piercing|perforac|expansion|barba|bigote|estatura|altura|talla|medir|mid[ae]|complexion|contextura|peso|gord|obes|delgad|esbelt|atractiv|bonit|guap|lind|hermos|bell[oa]|agraciad|fotogenic|sexy|de buen ver|afeitad|rasurad|\baaa?\b|triple a|doble a/,
  origin: new RegExp(
    String.raw`${compatriots}|espanol|andalu|paisa|indigena|ciudadan|nacional|extranjer|migrante|forane|negr[oa]|moren[oa]|cholo|\bindi[oa]|oriund|nativ|originari|natural|nacid|raza|tez\b|piel|color|acento|estrato|venezuela|haiti|ecuador|peru|bolivia|otros paises|otras (?:ciudades|regiones)`,
  ),
  religion:
    /cristian|catolic|evangelic|musulman|judi[oa]|protestante|adventista|pentecostal|mormon|jehova|creyente|\bate[oa]|religi|\bfe\b|iglesia|culto|congregacion|credo|confesion|dios|bauti|pastor|parroco|sacerdote|cura\b/,
  politics:
    /partido|movimiento|candidat|alcalde|gobernador|campana|gobierno|concejal|gamonal|politic|militancia|derecha|izquierda|conservador|liberal|istas?\b/,
  orientation: /sexual|gay|lesbiana|trans|travesti|lgbt/,
  union: /sindica/,
  health:
    /salud|sufra|padezca|san[oa]|discapaci|minusval|enferm|padecimiento|patolog|dolencia|afeccion|incapacidad|incapacitad|diabetes|hipertension|epilepsia|asma|vertigo|depresion|ansiedad|hernia|cirugia|columna|accidente|sobrepeso|obesidad|limitacion|impedimento|problema|restriccion|recomendacion|lesion|tratamiento|condicion|medicamento|gafas|lentes|audifonos|facultades|capacidad|aptitudes/,
  military_card: /militar|libreta|reservista/,
  criminal_record:
    /antecedente|judicial|penal|polic|justicia|captura|criminal|legal|\bley\b|condenad|procesad|detenid|delictivo/,
  credit_record:
    /credi|central|transunion|cifin|infocorp|equifax|experian|sentinel|dicom|veraz|asnef|nosis|buro|clearing|boletin|report|financiero/,
  salary_history: /salari|sueldo|nomina|remuneracion|retribu|gan[aeo]|cobr|percib/,
};
