import { educationLevelSchema } from '@adflux/core';
import {
  availabilityLabels,
  educationLabels,
  employmentTypeLabels,
  languageLabels,
  workModeLabels,
} from './candidate-labels.js';
import type { FeatureSpec } from './feature-spec.js';
import { occupationLabels } from './occupation-labels.js';

/** How to look at candidates. */
export interface CandidateFeatureOptions {
  /** The currency of all desired pay, such as `COP`. Default: pay is no feature. */
  readonly currency?: string;
  /** How to tell places apart. Default: `city`. */
  readonly place?: 'region' | 'city' | 'coordinates';
  /** Features to leave out, for instance those that no record has. */
  readonly without?: readonly string[];
  /** Weights other than 1, by feature. */
  readonly weights?: Readonly<Record<string, number>>;
}

/**
 * Features of core's `Candidate` that may serve to aim job ads: what people can do, want and where they live. Names: `occupation`,
 * `education`, `yearsOfExperience`, `skills`, `languages`, `workModes`, `employmentTypes`, `availability`, `desiredPay`, `place`.
 */
export function candidateFeatures(options: CandidateFeatureOptions = {}): FeatureSpec[] {
  const { currency, place = 'city', without = [], weights = {} } = options;
  const features: FeatureSpec[] = [
    {
      name: 'occupation',
      kind: 'multi_label',
      path: 'preferences.occupationCodes',
      prefixLength: 2,
      role: 'who',
      label: { es: 'Ocupación buscada', en: 'Occupation sought' },
      levelLabels: { ...occupationLabels },
    },
    {
      name: 'education',
      kind: 'ordinal',
      levels: [...educationLevelSchema.options],
      role: 'who',
      label: { es: 'Formación', en: 'Education' },
      levelLabels: { ...educationLabels },
    },
    {
      name: 'yearsOfExperience',
      kind: 'numeric',
      minimum: 0,
      maximum: 70,
      label: { es: 'Experiencia', en: 'Experience' },
      unit: { es: 'años', en: 'years' },
      lowLabel: { es: 'poca experiencia', en: 'little experience' },
      highLabel: { es: 'mucha experiencia', en: 'long experience' },
    },
    {
      name: 'skills',
      kind: 'multi_label',
      minimumShare: 0.01,
      maximumLevels: 60,
      label: { es: 'Habilidades', en: 'Skills' },
    },
    {
      name: 'languages',
      kind: 'multi_label',
      prefixLength: 2,
      label: { es: 'Idiomas', en: 'Languages' },
      levelLabels: { ...languageLabels },
    },
    {
      name: 'workModes',
      kind: 'multi_label',
      path: 'preferences.workModes',
      label: { es: 'Modalidad', en: 'Work mode' },
      levelLabels: { ...workModeLabels },
    },
    {
      name: 'employmentTypes',
      kind: 'multi_label',
      path: 'preferences.employmentTypes',
      label: { es: 'Tipo de contrato', en: 'Contract' },
      levelLabels: { ...employmentTypeLabels },
    },
    {
      name: 'availability',
      kind: 'categorical',
      label: { es: 'Disponibilidad', en: 'Availability' },
      levelLabels: { ...availabilityLabels },
    },
    { name: 'place', kind: 'place', by: place, path: 'location', label: { es: 'Lugar', en: 'Place' } },
  ];
  if (currency !== undefined) {
    features.push({
      name: 'desiredPay',
      kind: 'numeric',
      path: 'desiredSalary',
      reads: 'monthly_pay',
      currency,
      scale: 'log',
      label: { es: 'Salario deseado', en: 'Desired pay' },
      unit: { es: `${currency} al mes`, en: `${currency} a month` },
      lowLabel: { es: 'salario básico', en: 'entry pay' },
      highLabel: { es: 'salario alto', en: 'high pay' },
    });
  }
  return features
    .filter(({ name }) => !without.includes(name))
    .map((feature) => ({ ...feature, weight: weights[feature.name] ?? 1 }));
}
