/** The words of a card in one language. */
export interface CardWords {
  readonly title: string;
  readonly version: string;
  readonly madeAt: string;
  readonly data: string;
  readonly rows: string;
  readonly leftOut: string;
  readonly window: string;
  readonly unknown: string;
  readonly fingerprint: string;
  readonly method: string;
  readonly features: string;
  readonly feature: string;
  readonly kind: string;
  readonly weight: string;
  readonly missing: string;
  readonly sensitive: string;
  readonly noSensitive: string;
  readonly segments: string;
  readonly segment: string;
  readonly people: string;
  readonly share: string;
  readonly count: string;
  readonly given: string;
  readonly stability: string;
  readonly silhouette: string;
  readonly inertia: string;
  readonly quality: string;
  readonly fairness: string;
  readonly notAudited: string;
  readonly group: string;
  readonly ratio: string;
  readonly flag: string;
  readonly association: string;
  readonly flags: Readonly<Record<'balanced' | 'under' | 'over' | 'too_few', string>>;
  readonly lineage: string;
  readonly from: string;
  readonly to: string;
  readonly drift: string;
  readonly verdicts: Readonly<Record<'stable' | 'watch' | 'shifted' | 'too_few', string>>;
  readonly limits: string;
}

const es: CardWords = {
  title: 'Ficha del modelo',
  version: 'Versión',
  madeAt: 'Creado',
  data: 'Datos',
  rows: 'Candidatos',
  leftOut: 'Registros excluidos por no ajustarse',
  window: 'Período',
  unknown: 'no indicado',
  fingerprint: 'Huella de los datos',
  method: 'Método',
  features: 'Características',
  feature: 'Característica',
  kind: 'Tipo',
  weight: 'Peso',
  missing: 'Sin dato',
  sensitive: 'Atributos sensibles admitidos',
  noSensitive: 'Ninguno: edad, género y otros atributos sensibles no intervienen.',
  segments: 'Segmentos',
  segment: 'Segmento',
  people: 'Personas',
  share: 'Proporción',
  count: 'Cuántos y por qué',
  given: 'El número lo fijó quien entrenó el modelo.',
  stability: 'Estabilidad',
  silhouette: 'Silueta',
  inertia: 'Inercia',
  quality: 'Calidad',
  fairness: 'Auditoría de equidad',
  notAudited: 'No se ha hecho.',
  group: 'Grupo',
  ratio: 'Razón frente a los demás (IC 95 %)',
  flag: 'Señal',
  association: 'V de Cramér',
  flags: {
    balanced: 'equilibrado',
    under: 'subrepresentado',
    over: 'sobrerrepresentado',
    too_few: 'datos insuficientes',
  },
  lineage: 'Cambios desde la versión anterior',
  from: 'De',
  to: 'A',
  drift: 'Deriva',
  verdicts: { stable: 'estable', watch: 'en observación', shifted: 'cambió', too_few: 'datos insuficientes' },
  limits: 'Límites',
};

const en: CardWords = {
  title: 'Model card',
  version: 'Version',
  madeAt: 'Made',
  data: 'Data',
  rows: 'Candidates',
  leftOut: 'Records left out because they do not fit',
  window: 'Window',
  unknown: 'not stated',
  fingerprint: 'Fingerprint of the data',
  method: 'Method',
  features: 'Features',
  feature: 'Feature',
  kind: 'Kind',
  weight: 'Weight',
  missing: 'Missing',
  sensitive: 'Sensitive attributes admitted',
  noSensitive: 'None: age, gender and other sensitive attributes play no part.',
  segments: 'Segments',
  segment: 'Segment',
  people: 'People',
  share: 'Share',
  count: 'How many, and why',
  given: 'Whoever trained the model set the number.',
  stability: 'Stability',
  silhouette: 'Silhouette',
  inertia: 'Inertia',
  quality: 'Quality',
  fairness: 'Fairness audit',
  notAudited: 'None was made.',
  group: 'Group',
  ratio: 'Ratio to everybody else (95 % CI)',
  flag: 'Flag',
  association: "Cramér's V",
  flags: {
    balanced: 'balanced',
    under: 'under-represented',
    over: 'over-represented',
    too_few: 'too few to say',
  },
  lineage: 'Changes since the version before',
  from: 'From',
  to: 'To',
  drift: 'Drift',
  verdicts: { stable: 'stable', watch: 'watch', shifted: 'shifted', too_few: 'too few to say' },
  limits: 'Limits',
};

/** The words of a card, by language. */
export const cardWords: Readonly<Record<'es' | 'en', CardWords>> = { es, en };
