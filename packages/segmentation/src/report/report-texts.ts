import type { Language } from '../segments/format-number.js';

const es = {
  title: 'Segmentos de candidatos',
  lead: (segments: number, people: string) => `${segments} segmentos de ${people} personas.`,
  sizesTitle: 'Tamaño de los segmentos',
  mapTitle: 'Mapa de los segmentos',
  mapNote: (shown: string, points: string) =>
    `Componentes principales. Los dos ejes muestran ${shown} de la variación: grupos que aquí se tocan pueden estar separados en otros ejes. Cada marca es una persona (${points} en total); el número es el centro del segmento.`,
  axis: 'Eje',
  chooseTitle: '¿Cuántos segmentos?',
  inertia: 'Inercia (menos es mejor; busque el codo)',
  silhouette: 'Silueta (más es mejor; bajo 0,25 los grupos se traslapan)',
  stability: 'Estabilidad entre semillas (índice de Rand ajustado)',
  segmentsTitle: 'Los segmentos',
  people: 'personas',
  trait: 'Rasgo',
  share: 'En el segmento',
  all: 'Todos',
  lift: 'Veces lo habitual',
  typical: 'Miembros típicos',
  featuresTitle: 'Distribución de cada característica',
  featuresNote:
    'Porcentaje de cada segmento; en negrita lo que está por encima del resto con un intervalo del 95 %. En las cantidades: línea del 10 al 90 %, caja del 25 al 75 %, trazo en la mediana.',
  sensitiveTitle: 'Características sensibles',
  sensitiveNote: 'Estos segmentos usan datos sensibles y no deben dirigir anuncios de empleo.',
  footnote:
    'Los intervalos (Wilson, Newcombe) hablan solo del tamaño de la muestra: los segmentos se formaron para diferir en estas mismas características, así que describen y no prueban nada.',
  version: 'Versión del modelo',
};
type Texts = typeof es;
const en: Texts = {
  title: 'Candidate segments',
  lead: (segments, people) => `${segments} segments of ${people} people.`,
  sizesTitle: 'Size of the segments',
  mapTitle: 'Map of the segments',
  mapNote: (shown, points) =>
    `Principal components. The two axes show ${shown} of the variation: groups that touch here may be apart along other axes. Each mark is a person (${points} in all); the number is the segment's middle.`,
  axis: 'Axis',
  chooseTitle: 'How many segments?',
  inertia: 'Inertia (less is better; look for the elbow)',
  silhouette: 'Silhouette (more is better; under 0.25 the groups overlap)',
  stability: 'Stability over seeds (adjusted Rand index)',
  segmentsTitle: 'The segments',
  people: 'people',
  trait: 'Trait',
  share: 'In the segment',
  all: 'All',
  lift: 'Times the usual',
  typical: 'Typical members',
  featuresTitle: 'Distribution of each feature',
  featuresNote:
    'Share of each segment; bold where it is above the rest with a 95% interval. Quantities: line from 10 to 90%, box from 25 to 75%, stroke at the median.',
  sensitiveTitle: 'Sensitive features',
  sensitiveNote: 'These segments are made with sensitive data and must not aim job ads.',
  footnote:
    'Intervals (Wilson, Newcombe) speak of the sample size alone: segments were made to differ in these very features, so they describe and prove nothing.',
  version: 'Model version',
};

/** What the report says, in each language. */
export const reportTexts: Readonly<Record<Language, Texts>> = { es, en };
