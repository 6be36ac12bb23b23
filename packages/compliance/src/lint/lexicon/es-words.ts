const raw = String.raw;

/** An age that somebody may work at, in digits or words. */
export const age = raw`(?:1[4-9]|[2-7]\d|dieciocho|diecinueve|veinte|veinti[a-z]{3,7}|(?:treinta|cuarenta|cincuenta|sesenta)(?: y (?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)`;
/** An age that is not the legal working age. */
export const otherAge = raw`(?:(?!1[4-8]\b|dieciocho\b)${age})`;
/** What follows years that are no age. */
export const notOfAge = raw`(?! (?:cumplidos )?(?:de (?:experiencia|trayectoria|antiguedad|uso|servicio|garantia|funcionamiento|historia|labor|labores|vida util|expedicion|expedida|vigencia|fundada|creada|existencia|operacion)|en el (?:mercado|sector|pais|cargo)|en (?:colombia|ventas|cargos)|acompanando|sirviendo|trabajando|ofreciendo|brindando|liderando))`;

const verb = raw`(?:busca|buscan|buscamos|buscando|busco|solicita|solicitan|solicitamos|solicito|solicitando|necesita|necesitan|necesitamos|necesito|requiere|requieren|requerimos|requiero|contrata|contratan|contratamos|contrato|recibe|reciben|recibimos|selecciona|seleccionan|seleccionamos|vincula|vinculamos|prefiere|prefieren|preferimos|prefiero|queremos|quiere|convoca|convocan|convocamos|precisa|precisan|precisamos|incorpora|incorporamos|invitamos|ocupo|urge|urgente|reclutamos|contrataremos|emplea|acepta|aceptan|aceptamos|sea|sean|ser|busqueda de|ofrece a|ofrece empleo a|ofrecemos trabajo a)`;
const filler = raw`(?:(?:con urgencia|con caracter urgente|a|un|una|unos|unas|de manera urgente|urgente|urgentemente|solo|solamente|unicamente|exclusivamente|varios|varias|dos|tres|cuatro|cinco|\d{1,3}) ){0,3}`;
/** Words before somebody who is wanted. */
export const wanted = raw`\b${verb} ${filler}`;
/** A vacancy, before "para". */
export const vacancyFor = raw`\b(?:vacante|vacantes|cargo|oferta|empleo|trabajo|puesto|oportunidad|convocatoria)(?: disponible| laboral)?(?: (?:es|esta|va))?(?: (?:dirigid[oa]|solo|solamente|unicamente|exclusivamente|exclusiv[oa]))? (?:para|a) `;
/** Where a statement begins: a field, a sentence, an item of a list. */
export const opening = raw`(?<=^|[.;:!?\n,|•*/-] ?|\d\) ?|\()`;
/** Where a field begins, behind signs or an emoji. */
export const start = raw`(?<=^[^a-z0-9]{0,8})`;
/** Where an item ends. */
export const closing = raw`(?= ?(?:[.,;:!?\n|)/]|$))`;
/** "only" and "preferably". */
export const only = raw`(?:solo|solamente|unicamente|exclusivamente|exclusivo|preferiblemente|preferible|preferentemente|de preferencia|ojala|unico)`;
