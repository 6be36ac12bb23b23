import { counted } from './counted.js';
import type { englishResults } from './english-results.js';
import { spanishExpectation } from './spanish-expectations.js';

/** What commands answer, in Spanish. */
export const spanishResults: typeof englishResults = {
  init: {
    written: (file) => `Se escribió ${file}.`,
    exists: (file) => `${file} ya existe. Diga --force para reemplazarlo.`,
    next: 'Sigue:',
    install: 'instalar lo que la configuración importa',
    simulate: 'en otra terminal: la plataforma simulada',
    plan: 'revisar',
    apply: 'ejecutar lo que revisó',
    template: {
      practice: 'Sin META_ACCESS_TOKEN se practica en el simulador. Enciéndalo en otra terminal:',
      live: 'La cuenta real. El token se lee de META_ACCESS_TOKEN y nunca se escribe aquí.',
      budget: 'Lo que una campaña puede gastar en un día.',
      storage: 'Lo publicado, en una carpeta. Un servidor: createPostgresStorage({ connectionString }).',
      rules: 'Cómo las vacantes se vuelven campañas: una cada una, o groupBy: by-city, by-occupation.',
      lifecycles: 'adflux doctor avisa antes de que estas versiones de API terminen.',
      feed: 'Dónde están las vacantes: XML (Indeed, LinkedIn), JSON-LD, CSV o NDJSON.',
    },
  },
  plan: {
    reading: 'Leyendo',
    planning: 'Planeando',
    title: (hash, feed, openings) =>
      `Plan ${hash} de las vacantes ${feed}, ${counted(openings, 'vacante', 'vacantes')}`,
    actions: {
      create: 'crear',
      update: 'cambiar',
      restore: 'restaurar',
      adopt: 'adoptar',
      pause: 'pausar',
      end: 'terminar',
      drift: 'a mano',
      held: 'retenida',
      refused: 'rechazada',
      untouched: 'sin cambios',
    },
    reasons: {
      missing: 'no está entre las vacantes',
      refused: 'su texto no se admite',
      expired: 'pasó su fecha de cierre',
      closed: 'cerrada',
    },
    resumes: 'sigue',
    nothing: 'Nada que hacer: los anuncios son lo que dicen las vacantes.',
    hold: 'Retenido',
    warnings: (counts) => `Avisos: ${counts} (--verbose los muestra)`,
    feed: (read, accepted, quarantined, duplicates) =>
      `Lectura: ${counted(read, 'registro', 'registros')}, ${counted(accepted, 'vacante', 'vacantes')}, ${quarantined} en cuarentena, ${counted(duplicates, 'repetida', 'repetidas')}`,
    quarantined: (line, field, reason) =>
      `línea ${line}, ${field || 'registro'}: se esperaba ${spanishExpectation(reason)}`,
    more: (count) => `y ${count} más; --json las trae todas`,
    lint: (count, feed) =>
      `${counted(count, 'vacante dice', 'vacantes dicen')} lo que un anuncio de empleo no debe decir. Vea: adflux lint ${feed}`,
    wrote: (file) => `Se escribió ${file}.`,
    apply: (file, hash) => `Para ejecutarlo: adflux apply ${file} --hash ${hash}`,
    approve: (hash) => `Antes alguien más debe aprobarlo: adflux approve ${hash}`,
    confirmDrop: 'Si de verdad ya no están, planee de nuevo con --confirm-drop.',
  },
  approve: {
    title: (hash, author, madeAt) => `Plan ${hash}, hecho por ${author} el ${madeAt}`,
    question: '¿Aprobarlo todo? [s/N] ',
    confirmNeeded: 'Aquí no hay a quién preguntar. Diga --yes, o la huella que se revisó en vez de un archivo.',
    notAsked:
      'Ningún plan espera aprobación, porque la configuración no la pide. Para activarla ponga neededApprovals.',
    unknown: (hash) =>
      `Ningún plan ${hash} espera aprobación. Nunca se presentó, o ya se ejecutó ese u otro. Planee de nuevo.`,
    states: {
      not_needed: 'no necesita aprobación',
      pending: 'espera aprobación',
      approved: 'aprobado',
      rejected: 'rechazado',
    },
    notNeeded: 'No necesita aprobación.',
    pending: (hash, given, needed) =>
      `${given} de ${needed} aprobaciones. Quien pueda aprobar y no haya hecho el plan dice: adflux approve ${hash}`,
    approved: (hash) => `Aprobado. Para ejecutarlo: adflux apply <archivo> --hash ${hash}`,
    rejected: (hash, rejected, campaigns, people) =>
      `El plan ${hash} está rechazado, ${rejected} de ${counted(campaigns, 'campaña', 'campañas')}. Corrija lo que estaba mal y planee de nuevo; o, si ${people} cambia de opinión: adflux approve ${hash}`,
  },
  reject: {
    question: '¿Rechazarlo todo? [s/N] ',
    reasonNeeded: 'Diga por qué con --reason "...", para que quien hizo el plan sepa qué cambiar.',
  },
  apply: {
    applying: 'Ejecutando',
    question: (count) => `¿Ejecutar ${counted(count, 'cambio', 'cambios')}? [s/N] `,
    unreadable: (file) => `${file} no es un plan. Escriba uno con: adflux plan --out ${file}`,
    otherHash: (actual, expected) => `Este plan es ${actual} y se revisó ${expected}. No se hizo nada.`,
    shortHash: 'Una huella tiene de 8 a 64 dígitos de 0-9 y a-f.',
    done: (counts) => `Hecho: ${counts}.`,
    alreadyDone: (count) => `${counted(count, 'ya estaba hecha', 'ya estaban hechas')}.`,
    failed: (count) => `${counted(count, 'falló', 'fallaron')}. Cuando la causa se arregle, el mismo comando sigue:`,
    nothing: 'No había nada que hacer.',
  },
  status: {
    none: 'Ninguna campaña está publicada.',
    unknown: (campaign) => `No se sabe nada de una campaña ${campaign}.`,
    headings: { campaign: 'CAMPAÑA', platform: 'PLATAFORMA', wanted: 'SE QUIERE', delivery: 'ENTREGA', note: 'NOTA' },
    drift: 'cambiada a mano',
    runs: 'Ejecuciones, la más nueva primero:',
    approvals: 'Planes, el más nuevo primero:',
    plan: (author, campaigns) => `de ${author}, ${counted(campaigns, 'campaña', 'campañas')}`,
    wake: (instant) => `sigue a las ${instant}`,
  },
  delivery: {
    pause: (campaign) => `${campaign} está pausada.`,
    resume: (campaign) => `${campaign} está encendida de nuevo.`,
    end: (campaign) => `${campaign} terminó para siempre.`,
    endQuestion: (campaign) => `¿Terminar ${campaign} para siempre? No se podrá encender de nuevo. [s/N] `,
  },
  sync: {
    asking: 'Preguntando a las plataformas',
    done: (links, changed, rows) =>
      `${counted(links, 'elemento comparado', 'elementos comparados')}, ${counted(changed, 'cambió', 'cambiaron')}, ${counted(rows, 'fila', 'filas')} de cifras.`,
  },
  lint: {
    reading: 'Leyendo',
    severities: { error: 'error', warning: 'aviso', note: 'nota' },
    suggestion: (text) => (text === '' ? 'Quítelo.' : `Escriba: ${text}`),
    unknownRule: (rule) => `No hay ninguna regla ${rule}.`,
    quarantined: (count) =>
      `${counted(count, 'registro no es vacante', 'registros no son vacantes')}; plan dice por qué.`,
    sum: (openings, errors, warnings, notes) =>
      `${counted(openings, 'vacante', 'vacantes')}, ${counted(errors, 'error', 'errores')}, ${counted(warnings, 'aviso', 'avisos')}, ${counted(notes, 'nota', 'notas')}`,
  },
  privacy: {
    question: '¿Borrar a esta persona en todas partes? No se puede deshacer. [s/N] ',
    erased: 'Borrada. La constancia:',
    unfinished: 'Empezado y sin terminar. La constancia hasta ahora:',
    again: 'Repita el comando cuando la causa se arregle: sigue desde ahí.',
    pseudonym: 'seudónimo',
    requested: 'pedido',
    finished: 'terminado',
    record: 'registro',
    assignments: 'segmentos',
    consents: 'autorizaciones',
    audiences: 'audiencias',
    erasures: 'borrados anteriores',
    accessHint: 'Todo lo guardado, palabra por palabra: adflux privacy export.',
    wrote: (file) => `Se escribió ${file}. Son datos personales: entréguelos a esa persona y a nadie más.`,
  },
  doctor: {
    states: { ok: 'bien', warning: 'aviso', failed: 'falla', skipped: 'omitido' },
    node: (version) => `Node ${version}`,
    oldNode: (version) => `Node ${version}: AdFlux necesita 20.19 o más nuevo.`,
    config: (file) => `Configuración ${file}`,
    storage: 'El almacenamiento abre y responde',
    clock: 'El reloj de la configuración coincide con el de la máquina',
    clockOff: (seconds) => `El reloj de la configuración está a ${seconds} s del de la máquina.`,
    account: (platform, account) => `${platform}: la cuenta ${account} responde`,
    offline: (platform) => `${platform}: no se preguntó`,
    currency: (platform, currency) => `${platform}: presupuestos en ${currency}, como la cuenta`,
    otherCurrency: (platform, budget, account) =>
      `${platform}: las reglas tienen un presupuesto en ${budget} y la cuenta paga en ${account}.`,
    noAdapter: (platform) => `${platform}: las reglas la nombran y no hay adaptador configurado.`,
    unused: (platform) => `${platform}: hay un adaptador configurado y las reglas no la nombran.`,
    version: (platform, version) => `${platform}: API ${version}, sin fin anunciado`,
    versionUntil: (platform, version, day, days) =>
      `${platform}: la API ${version} responde hasta el ${day}, en ${counted(days, 'día', 'días')}`,
    versionSoon: (platform, version, day, days) =>
      `${platform}: la API ${version} termina el ${day}, en ${counted(days, 'día', 'días')}. Actualice antes el adaptador.`,
    versionOver: (platform, version, day, days) =>
      `${platform}: la API ${version} terminó el ${day}, hace ${counted(days, 'día', 'días')}. Actualice el adaptador; cualquier día pueden rechazar las solicitudes.`,
    noVersions: 'apiLifecycles de la configuración no nombra ninguna versión de API.',
    sum: (ok, warnings, failed) =>
      `${ok} bien, ${counted(warnings, 'aviso', 'avisos')}, ${counted(failed, 'falla', 'fallas')}`,
  },
};
