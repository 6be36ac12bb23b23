import type { EducationLevel, EmploymentType, WorkMode } from '@adflux/core';
import { foldText } from '../text/fold-text.js';

type Rules<Value> = readonly (readonly [pattern: RegExp, value: Value])[];

const firstOf = <Value>(rules: Rules<Value>, text: string): Value | undefined => {
  const folded = foldText(text.slice(0, 300));
  return rules.find(([pattern]) => pattern.test(folded))?.[1];
};

const employment: Rules<EmploymentType> = [
  [/aprendi(z|zaje)|\bsena\b|apprentice/, 'apprenticeship'],
  [/practica|pasant|\bintern(ship)?s?\b|becari/, 'internship'],
  [/volunt/, 'volunteer'],
  [/medio tiempo|tiempo parcial|parcial|part ?time|por horas|fin(es)? de semana/, 'part_time'],
  [
    /tiempo completo|jornada completa|full ?time|completa|termino indefinido|termino fijo|indefinido|permanent/,
    'full_time',
  ],
  [/prestacion de servicios|contratista|contract|freelance|independiente|per ?diem/, 'contract'],
  [/temporal|temporary|temporada|seasonal|obra o labor|obra labor/, 'temporary'],
  [/^(other|otro|otra)$/, 'other'],
];
/** The kind of contract that a feed's word means; undefined when the word is not known. */
export const employmentTypeOf = (text: string): EmploymentType | undefined => firstOf(employment, text);

const modes: Rules<WorkMode> = [
  [/hibrid|hybrid|alternancia|sometimes/, 'hybrid'],
  [/^(no|false|0|never|none)$|presencial|on ?site|in ?person|oficina/, 'on_site'],
  [/remot|telecommut|teletrabajo|desde casa|home ?office|work from home|^(si|yes|true|1|always)$/, 'remote'],
];
// LinkedIn numbers them: https://learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide (November 2026).
const numberedModes: Readonly<Record<string, WorkMode>> = { '1': 'on_site', '2': 'hybrid', '3': 'remote' };
/** Where the work is done, as a feed's word says; undefined when the word is not known. */
export const workModeOf = (text: string, isNumbered: boolean): WorkMode | undefined =>
  (isNumbered ? numberedModes[text.trim()] : undefined) ?? firstOf(modes, text);

const education: Rules<EducationLevel> = [
  [/doctor|phd/, 'doctorate'],
  [/maestria|magister|master/, 'master'],
  [/especializa|posgrad|postgrad/, 'specialization'],
  [/tecnolog|associate/, 'technologist'],
  [/tecnic|technical|vocational|professional certificate/, 'technical'],
  [/bachiller|secundaria|high ?school|media academica/, 'secondary'],
  [/profesional|universitari|pregrado|licenciatura|bachelor|degree/, 'bachelor'],
  [/primaria|elementary/, 'primary'],
  [/^(ninguno|ninguna|no requiere|none|sin estudios)$/, 'none'],
];
/** The education that a feed's word asks for; undefined when the word is not known. */
export const educationOf = (text: string): EducationLevel | undefined => firstOf(education, text);

const noExperience = /sin experiencia|no requiere|no se requiere|no experience|entry/;
/** The years of experience that a text such as `2 a 3 años`, `18 meses` or `sin experiencia` asks for. */
export function experienceOf(text: string): { minimumYears: number; maximumYears?: number } | undefined {
  const folded = foldText(text.slice(0, 200));
  if (noExperience.test(folded)) return { minimumYears: 0 };
  const match = /\b(\d{1,3})(?: (?:a|y|to) (\d{1,2})| (\d{1,2}))? ?(mes|month|ano|year|$)/.exec(folded);
  if (match === null) return undefined;
  const perYear = match[4] === 'mes' || match[4] === 'month' ? 12 : 1;
  const inYears = (number: string): number => Math.round((Number(number) / perYear) * 100) / 100;
  const upper = match[2] ?? match[3];
  const minimumYears = inYears(match[1] ?? '0');
  if (minimumYears > 60) return undefined;
  return { minimumYears, ...(upper === undefined ? {} : { maximumYears: inYears(upper) }) };
}
