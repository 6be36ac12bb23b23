import type { DriftReport } from '../drift/drift-report.js';
import type { FairnessAudit } from '../fairness/fairness-audit.js';
import type { SegmentModel } from '../model/segment-model.js';
import { formatNumber } from '../segments/format-number.js';
import type { CardText } from './model-card.js';

const proxyAssociation = 0.1;
const smallSegment = 100;
const muchMissing = 0.3;

const always: CardText = {
  es: 'Los segmentos describen parecidos entre perfiles; no predicen quién se postulará ni quién rendirá, y no deben decidir sobre una persona.',
  en: 'Segments describe how profiles resemble one another; they predict neither who will apply nor who will perform, and must not decide about a person.',
};

/** The limits that follow from the figures. */
export function limitsOf<R>(
  { document, segments, encoder }: SegmentModel<R>,
  fairness: FairnessAudit | null,
  drift: DriftReport | null,
): CardText[] {
  const limits: CardText[] = [always];
  const say = (applies: boolean, es: string, en: string): void => {
    if (applies) limits.push({ es, en });
  };
  const { choice, data, quality } = document;
  const figure = quality.silhouette.value.toFixed(3);
  say(
    choice === null ? quality.silhouette.value < 0.25 : choice.structure === 'weak',
    `La estructura es débil (silueta cuadrática ${figure}): los grupos se traslapan y quien está en el borde podría estar en el vecino.`,
    `The structure is weak (silhouette of squared distances ${figure}): groups overlap, and whoever is at an edge could be next door.`,
  );
  say(!quality.converged, 'El ajuste se detuvo antes de estabilizarse.', 'The fit was stopped before it settled.');
  const small = segments.filter(({ size }) => size < smallSegment).map(({ id }) => id);
  say(
    small.length > 0,
    `Segmentos con menos de ${smallSegment} personas, cuyas cifras son inciertas: ${small.join(', ')}.`,
    `Segments of fewer than ${smallSegment} people, whose figures are uncertain: ${small.join(', ')}.`,
  );
  const missing = encoder.features.filter(({ missingShare }) => missingShare > muchMissing).map(({ name }) => name);
  say(
    missing.length > 0,
    `Características que faltan en más del 30 % de los registros: ${missing.join(', ')}.`,
    `Features that more than 30 % of the records lack: ${missing.join(', ')}.`,
  );
  const { sampleRows = data.rowCount } = data;
  say(
    data.sampleRows !== undefined,
    `Los tamaños cuentan a todos; los nombres y las demás cifras provienen de una muestra de ${formatNumber(sampleRows, 'es')}.`,
    `Sizes count everybody; names and all other figures come from a sample of ${formatNumber(sampleRows, 'en')}.`,
  );
  say(data.window === null, 'No se indicó de qué fechas son los datos.', 'Nobody said from when the data is.');
  say(
    encoder.sensitiveFeatures.length > 0,
    'Usa atributos sensibles: sus segmentos sirven para análisis y no pueden dirigir anuncios de empleo.',
    'It uses sensitive attributes: its segments serve analysis and cannot aim job ads.',
  );
  say(
    fairness === null,
    'No se auditó la equidad: no se sabe si algún segmento sustituye a un atributo sensible.',
    'Fairness was not audited: nobody knows whether a segment stands in for a sensitive attribute.',
  );
  for (const { attribute, flagged, association } of fairness?.attributes ?? []) {
    say(
      flagged.length > 0 || association >= proxyAssociation,
      `Revise ${attribute} antes de dirigir anuncios (V de Cramér ${association.toFixed(2)}): ${flagged.join(', ') || 'ningún segmento aislado'}.`,
      `Look at ${attribute} before aiming ads (Cramér's V ${association.toFixed(2)}): ${flagged.join(', ') || 'no single segment'}.`,
    );
  }
  say(
    drift !== null && drift.verdict === 'shifted',
    'Los candidatos de hoy ya no son los del ajuste: conviene reentrenar.',
    'The candidates of today are not those of the fit any more: retrain.',
  );
  return limits;
}
