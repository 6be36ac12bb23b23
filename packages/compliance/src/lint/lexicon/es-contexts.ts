import type { Contexts } from './phrase.js';

const raw = String.raw;
const asked = raw`(?:exige|exigimos|exigen|exigir|pide|pedimos|piden|requiere|requieren|requerimos|solicita|solicitamos|solicitan|realiza|realizamos|realizan|practica|practicamos|incluye|incluyen|incluimos|es (?:necesari[oa]|obligatori[oa]|requisito|indispensable)(?: (?:adjuntar|tener|presentar|enviar|traer|ser))?|hace falta|importa|importan|tenemos en cuenta|pediremos|preguntamos|preguntaremos|(?:pediremos|preguntamos) (?:por )?)`;
const filler = raw`(?: (?:la|el|los|las|tu|su|un|una|por|ni|rangos? de|limites? de|adjuntar|presentar|enviar|tener|ser|que sea|practicarse)){0,3}`;

/** What excuses in Spanish. */
export const spanishContexts: Contexts = {
  equality: new RegExp(
    raw`\b(?:sin (?:distincion|distingo|discriminacion|discriminar|exclusion|excluir|prejuicios?|importar)|no (?:discriminamos|discrimina|discriminar|importa|importan|tenemos en cuenta|excluimos|excluye|sera excluid[oa])|(?:nadie|ninguna persona) sera (?:excluid|rechazad|descartad)[oa]|(?:no|libres? de|evitar|toda) discriminacion|con independencia de|igualdad de (?:oportunidades|condiciones)|equidad|independientemente de|cualquier(?:a)?(?: que sea)?|incluyentes?|inclusiv[oa]s?|todas las personas|pueden (?:participar|aplicar|postularse)|tambien pueden|de todas las edades|respetamos|aliados de|bienvenidas)\b`,
  ),
  negation: new RegExp(
    raw`(?:\b(?:no|nunca|jamas) (?:se |te |le |les )?${asked}${filler}|\bprohib(?:id[oa]|imos|e) (?:exigir|pedir|solicitar)${filler}|\bsin (?:necesidad de|exigir|pedir)${filler}|\bcon o(?: sin)?|\bsin|\bno incluye|\bno incluyen una) $`,
  ),
  dismissal:
    /^(?:,? (?:[a-z]{1,10} ){0,2}(?:a|para|de) (?:l[oa]s |nuestr[oa]s |sus )?(?:pacientes|client|usuari|aseguradas|afiliad)|:? ?(?:es |son )?(?:indistint|no aplica|opcional))|^[a-z ]{0,25}?,?\s?\b(?:no (?:es|son|sera|seran) (?:un |una )?(?:requisito|impedimento|relevante|obligatori|necesari|indispensable|determinante|limitante)|no importa(?! (?:la|el) )|no se tiene|(?:es|son) (?:opcional|indiferente|bienvenid)|sin limite de edad|no la pedimos|indiferente|pueden (?:aplicar|postularse|presentarse)|y todas las personas)/,
  served: new RegExp(
    raw`\b(?:nin[oa]s|nin[oa]|hij[oa]s|bebes|adolescentes|menores|estudiantes|alumn[oa]s|pacientes?|usuari[oa]s|clientes|publico|poblacion|beneficiari[oa]s|residentes|huespedes|adult[oa]s?(?: mayor(?:es)?)?|ocio|abuel[oa]s|asegurad[oa]s|afiliad[oa]s|encuestas|encuestados|categorias|fiestas|talleres|programas?|proyecto|cursos?|grupos? de|hogar(?: geriatrico)?(?: de| para)?|cuidado|cuidar|cuidador(?:a)?|acompanante|acompanar|atender|atencion|orientador|promotor|educador(?:a)?|ensenar|dictar|ropa|moda|calzado|zapatos|prendas|vestidos|colegio|productos|linea|seccion|coleccion|perfumeria|barberia|peluqueria|salon|banos|equipo|gimnasio|casa|parejas?|llevamos|llevar|lleva|tenemos|marca|publico|revista|viviendas?|familias?|comunidad(?:es)?|barrios?|uniformes|dotacion|inmuebles|client[ae]s?|turistas|pasajeros|tiendas?|almacen|experiencia|trayectoria|antiguedad|vehiculos?|garantia|beneficios?|cubren?|seguros?|polizas?|auxilios?|estantes?|estanterias?|contrato|plazos?|creditos?|edificio|pruebas a|toma de|interpretacion de)\b(?:(?!\b(?:(?:busca|solicita|requiere|necesita|contrata|precisa)n?|vacantes?|cupos?|puestos?)\b)[^,;:.()\n]){0,40}$`,
  ),
  task: new RegExp(
    raw`\b(?:(?:tramites?|gestion|gestora?|analisis|analista|estudio|auditora?|auditoria|consultora?|asesora?|asesoria|expert[oa]|conocimientos?|experiencia|manejo|toma|interpretacion|venta|control|calidad|archivo|elaboracion|edicion|docente|curso|cartera|cobro|creditos) (?:de|del|en|sobre|para|a) |(?:tramitar|gestionar|analizar|estudiar|asesorar|tomar|aplicar|procesar|interpretar|vender|digitalizar|elaborar|redactar|editar) )(?:(?!\b(?:y|con|sin|no|debe|traer|presentar|adjuntar|incluye|tener)\b)[^,;:.()\n]){0,40}$`,
  ),
  programme:
    /\b(?:primer empleo|ley 1780|jovenes en accion|estado joven|jovenes talento|programa jovenes|contrato de aprendizaje)\b/,
  female: raw`(?:mujer|mujeres|damas?|senoritas?|senoras?|muchachas?|chicas?|femenin[oa]s?)`,
  male: raw`(?:hombres?|varon|varones|caballeros?|senor|senores|muchachos?|chicos?|masculin[oa]s?)`,
};
