const raw = String.raw;

/** An age that somebody may work at, in digits or words. */
export const age = raw`(?<!\d[.,])(?:1[4-9]|[2-7]\d|dieciocho|diecinueve|veinte|veinti[a-z]{3,7}|(?:treinta|cuarenta|cincuenta|sesenta)(?: y (?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)`;
/** An age that is not the legal working age. */
export const otherAge = raw`(?:(?!1[4-8]\b|dieciocho\b)${age})`;
/** What follows years that are no age. */
export const notOfAge = raw`(?! (?:cumplidos )?(?:de (?:experiencia|trayectoria|antiguedad|uso|servicio|garantia|funcionamiento|historia|labor|labores|vida util|expedicion|expedida|vigencia|fundada|creada|existencia|operacion)|en el (?:mercado|sector|pais|cargo)|en (?:colombia|ventas|cargos)|acompanando|sirviendo|trabajando|ofreciendo|brindando|liderando))`;

const verb = raw`(?:busca|buscan|buscamos|buscando|busco|solicita|solicitan|solicitamos|solicito|solicitando|necesita|necesitan|necesitamos|necesito|requiere|requieren|requerimos|requiero|contrata|contratan|contratamos|contrato|contratar|recibe|reciben|recibimos|selecciona|seleccionan|seleccionamos|vincula|vinculamos|prefiere|prefieren|preferimos|prefiero|queremos|quiere|convoca|convocan|convocamos|precisa|precisan|precisamos|incorpora|incorporamos|incorporar|sumar|integrar|buscar|requerir|invitamos|ocupo|urge|urgente|reclutamos|contrataremos|emplea|acepta|aceptan|aceptamos|sea|sean|ser|busqueda de|ofrece a|ofrece empleo a|ofrecemos trabajo a)`;
const filler = raw`(?:(?:con urgencia|con caracter urgente|a|un|una|unos|unas|de manera urgente|urgente|urgentemente|solo|solamente|unicamente|exclusivamente|varios|varias|dos|tres|cuatro|cinco|\d{1,3}) ){0,3}`;
/** Words before somebody who is wanted. */
export const wanted = raw`\b${verb} ${filler}`;
/** "only" and "preferably". */
export const only = raw`(?:solo|solamente|unicamente|exclusivamente|exclusiv[oa]s?|preferiblemente|preferible|preferentemente|preferencia|de preferencia|ojala|unico)`;
/** A vacancy, before "para". */
export const vacancyFor = raw`\b(?:vacantes?|cargos?|ofertas?|empleos?|trabajos?|puestos?|plazas?|cupos?|oportunidad(?:es)?|convocatorias?|valid[oa]s?)(?: (?:disponibles?|laboral(?:es)?|valid[oa]s?|abiert[oa]s?|unic[oa]|ideal|es|son|esta|va|dirigid[oa]s?|${only})){0,3} (?:para|a) (?:el |la |los |las )?(?:personal |personas |genero )?`;
/** What somebody is called who applies, or what she works as. */
export const person = raw`\b(?:personas?|personal|gente|alguien|candidat[oa]s?|aspirantes?|postulantes?|profesional(?:es)?|ninera|docentes?|guardas?|modelos?|edecan(?:es)?|azafatas?|anfitrion(?:a|es|as)?|ejecutiv[oa]s?|hostess|mayordom[oa]s?|chofer(?:es)?|conserjes?|jovenes|hombres?|mujer(?:es)?|varon(?:es)?|damas?|caballeros?|perfil(?:es)?|senor(?:es|as|a|itas?)?|chic[oa]s?|muchach[oa]s?|emplead[oa]s?(?: (?:domestic[oa]|interna|de (?:hogar|servicio)))?|maestr[oa]s?|operari[oa]s?|secretari[oa]s?|enfermer[oa]s?|(?!(?:restaurante|cliente|migrante|inmigrante|participante|turista|pasajero|estudiante|habitante|visitante|paciente|continente|ambiente|componente|sector|motor|mayor|menor|mejor|exterior|interior|anterior|posterior|superior|inferior|valor|horario|salario|vestuario|calendario|inventario|primer|tercer|manera|carrera|cartera|madera|cualquiera|lista|vista|revista|entrevista|conquista|diferente|siguiente|reciente|excelente|bastante|mediante|durante|extranjer|familiar)(?:es|[oa])?s?\b)[a-z]{3,15}(?:ores|oras|or|ora|eros|eras|ero|era|istas?|antes?|entes?|arios|arias|ario|aria|ares|ar))(?: de [a-z]{4,12}){0,2} `;
/** Where a statement begins: a field, a sentence, an item of a list. */
export const opening = raw`(?<=^|[.;:!?\n,|•*/-] ?|\d\) ?|\()`;
/** Where a field begins, behind signs or an emoji. */
export const start = raw`(?<=^[^a-z0-9]{0,8})`;
/** Where an item ends. */
export const closing = raw`(?= ?(?:[.,;:!?\n|)/]|$))`;
/** What somebody who is wanted is said to be. */
export const trait = raw`(?:responsables?|dinamic[oa]s?|proactiv[oa]s?|honest[oa]s?|activ[oa]s?|trabajador(?:es|as?)?|comprometid[oa]s?|emprendedor(?:es|as?)?|creativ[oa]s?|entusiastas?|extrovertid[oa]s?|sociables?|honrad[oa]s?|seri[oa]s?|amables?|fuertes?|bachiller(?:es)?|puntual(?:es)?|ordenad[oa]s?|organizad[oa]s?|agil(?:es)?|lind[oa]s?|bonit[oa]s?|agraciad[oa]s?|atractiv[oa]s?|guap[oa]s?|mayor(?:es)?|joven(?:es)?|solter[oa]s?|casad[oa]s?|intern[oa]s?|extern[oa]s?)`;
/** "without", "does not have", "never had": before what an applicant is not to have. */
export const without = raw`\b(?:que |quienes? |y )?(?:sin|cero|libres? de|ningun[oa]?|no (?:se )?(?:tenga|tengan|tener|tiene|tienes|tienen|presenta|presente|presenten|presentar|registre|registren|registrar|cuente con|cuenten con|contar con|posea|posean|poseer|padezca|padezcan|padecer|sufra|sufran|sufrir|reporte|reportar|haya tenido|hayan tenido|haber tenido|deben? tener|deben? presentar|debera tener|puede tener|pueden tener)(?: de)?)(?: (?:ningun(?:a)?(?: (?:tipo|clase) de)?|algun(?:a)?|un|una|los|las|el|la|su))? `;
/** Words between a verb and what it asks for. */
export const few = raw`(?:[a-z0-9,]{1,12} ){0,7}`;
