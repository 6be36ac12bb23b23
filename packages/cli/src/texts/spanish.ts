import { spanishResults } from './spanish-results.js';
import type { Texts } from './texts.js';

/** The command line in Spanish. */
export const spanish: Texts = {
  help: {
    about:
      'Mantiene los anuncios de empleo al día con las vacantes: revise lo que cambiaría y ejecute exactamente eso.',
    usage: 'Uso:',
    arguments: 'Argumentos:',
    options: 'Opciones:',
    globalOptions: 'Opciones generales:',
    commands: 'Comandos:',
    usageOptions: '[opciones]',
    usageCommand: '[comando]',
    helpOption: 'muestra la ayuda',
    helpCommand: 'muestra la ayuda de un comando',
    version: 'muestra la versión',
    config: 'la configuración (si no se dice: adflux.config.ts)',
    json: 'imprime un documento JSON en la salida estándar',
    lang: 'es o en (si no se dice: de ADFLUX_LANG, LC_ALL, LC_MESSAGES, LANG)',
    actor: 'quién lo pide, para la auditoría (si no se dice: ADFLUX_ACTOR o el usuario de la máquina)',
    reason: 'por qué, para la auditoría; reject lo exige',
    quiet: 'no muestra el avance',
    verbose: 'muestra los avisos uno por uno, y de dónde viene un error',
    exitCodes: `Códigos de salida:
  0  hecho, o nada que hacer; los avisos no lo cambian
  1  algo falló
  2  el comando está mal escrito; no se hizo nada
  3  algo que una persona debe mirar: una campaña rechazada o retenida, un plan
     sin aprobar, un error de lint, una comprobación fallida de doctor
  4  conflicto: el mundo cambió o alguien más está trabajando; planee de nuevo
  5  detenido con Ctrl-C o con un «no»; lo hecho queda, y el mismo comando sigue
     desde ahí
  6  plan --exit-code: hay algo que hacer

Entorno: NO_COLOR, FORCE_COLOR, ADFLUX_LANG, ADFLUX_ACTOR. Los secretos vienen
solo del entorno, con los nombres que documenta cada adaptador.
`,
  },
  commands: {
    init: {
      summary: 'escribe adflux.config.ts, listo para el simulador',
      '-f, --force': 'reemplaza lo que haya',
    },
    plan: {
      summary: 'compara las vacantes con lo que está publicado; no envía nada',
      '--feed <file>':
        'el archivo de vacantes, o - para la entrada estándar (si no se dice: feed.path de la configuración)',
      '--format <format>': 'auto, xml, json-ld, csv o ndjson (si no se dice: por el contenido)',
      '-o, --out <file>': 'escribe el plan en un archivo, para revisarlo y para apply',
      '--confirm-drop': 'faltan muchas vacantes y está bien: se pausan',
      '--exit-code': 'termina con 6 cuando hay algo que hacer',
    },
    approve: {
      summary: 'aprueba un plan que espera aprobación, donde neededApprovals la pide',
      '<plan>':
        'su huella, o al menos sus primeros 8 dígitos; el archivo que escribió plan; o - para la entrada estándar',
      '-y, --yes': 'no pregunta',
    },
    reject: {
      summary: 'rechaza un plan que espera aprobación; --reason debe decir por qué',
      '<plan>':
        'su huella, o al menos sus primeros 8 dígitos; el archivo que escribió plan; o - para la entrada estándar',
      '-y, --yes': 'no pregunta',
    },
    apply: {
      summary: 'ejecuta exactamente el plan que se revisó',
      '<plan>': 'el archivo que escribió plan, o - para la entrada estándar',
      '--hash <hash>': 'la huella que se revisó, o al menos sus primeros 8 dígitos; otro plan es un conflicto',
      '-y, --yes': 'no pregunta',
    },
    status: {
      summary: 'lo que se sabe de las campañas y lo que espera aprobación, sin preguntar a las plataformas',
      '[campaign]': 'una campaña, con todo lo que tiene y sus ejecuciones',
    },
    pause: { summary: 'apaga una campaña en todas partes', '<campaign>': 'su identificador' },
    resume: { summary: 'enciende de nuevo una campaña pausada', '<campaign>': 'su identificador' },
    end: {
      summary: 'apaga una campaña en todas partes, para siempre',
      '<campaign>': 'su identificador',
      '-y, --yes': 'no pregunta',
    },
    sync: {
      summary: 'pregunta a las plataformas cómo está todo',
      '[campaign]': 'solo esta campaña',
      '--from <day>': 'trae también las cifras por día, desde este día (AAAA-MM-DD)',
      '--to <day>': 'hasta este día (si no se dice: el mismo día)',
    },
    lint: {
      summary: 'encuentra lo que un anuncio de empleo no debe decir y lo que le falta; no necesita configuración',
      '<feed>': 'el archivo de vacantes, o - para la entrada estándar',
      '--format <format>': 'auto, xml, json-ld, csv o ndjson (si no se dice: por el contenido)',
      '--rule <ids>': 'solo estas reglas, por su identificador, separadas por comas',
      '--limits': 'también los límites de texto de las plataformas configuradas',
      '--sarif': 'imprime SARIF 2.1.0, para editores y repositorios',
    },
    privacy: {
      summary: 'lo que un candidato puede pedir: borrar, ver o llevarse sus datos',
      '<request>': 'erase (borrar), access (ver) o export (llevarse)',
      '<candidate>': 'el identificador del candidato',
      '-o, --out <file>': 'export: escribe en un archivo que solo usted puede leer',
      '-y, --yes': 'erase: no pregunta',
    },
    doctor: {
      summary: 'comprueba la configuración, el almacenamiento, las cuentas y las versiones de las API',
      '--offline': 'no pregunta a las plataformas',
    },
  },
  errors: {
    invalid_request: 'No es válido',
    unauthenticated: 'Sin iniciar sesión',
    permission_denied: 'No está permitido',
    not_found: 'No existe',
    conflict: 'Conflicto',
    policy_rejected: 'Una regla lo rechaza',
    rate_limited: 'Piden ir más despacio',
    unavailable: 'No responde',
    unsupported: 'No se puede',
    bad_response: 'Una respuesta que no se puede leer',
    config: 'Configuración',
    aborted: 'Detenido',
    usage: 'Uso',
    unexpected: 'Error inesperado',
  },
  usage: {
    unknownOption: (option) => `No hay ninguna opción ${option}.`,
    unknownCommand: (command) => `No hay ningún comando ${command}.`,
    missingArgument: (name) => `Falta el argumento <${name}>.`,
    missingValue: (option) => `Falta un valor después de ${option}.`,
    excessArguments: 'Hay argumentos de más.',
    noCommand: 'Diga un comando.',
    oneOf: (option, words) => `${option} debe ser uno de ${words}.`,
    day: (option) => `${option} debe ser un día como 2027-03-31.`,
    noFeed: 'Diga dónde están las vacantes: --feed jobs.xml, o feed.path en la configuración.',
    confirmNeeded: 'Aquí no hay a quién preguntar. Diga --yes, o --hash con la huella que se revisó.',
    yesNeeded: 'Aquí no hay a quién preguntar. Diga --yes.',
    hint: 'Pruebe «adflux help».',
  },
  stopping: 'Se detiene después del paso en curso. Otro Ctrl-C detiene de inmediato.',
  goOn: 'Lo hecho queda. El mismo comando sigue desde aquí.',
  unwritable: (file) => `No se puede escribir ${file}. Diga otro lugar con --out.`,
  nothingDone: 'No se hizo nada.',
  yes: /^(s|si|sí|y|yes)$/i,
  ...spanishResults,
};
