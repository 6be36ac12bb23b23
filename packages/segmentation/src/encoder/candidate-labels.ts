import type { EducationLevel, EmploymentType, WorkMode } from '@adflux/core';
import type { Bilingual } from './feature-spec.js';

const label = (es: string, en: string): Bilingual => ({ es, en });

/** People by the education they reached. */
export const educationLabels: Readonly<Record<EducationLevel, Bilingual>> = {
  none: label('Personas sin estudios formales', 'People without formal education'),
  primary: label('Personas con primaria', 'People with primary education'),
  secondary: label('Bachilleres', 'High-school graduates'),
  technical: label('Técnicos', 'Technicians'),
  technologist: label('Tecnólogos', 'Technologists'),
  bachelor: label('Profesionales', 'University graduates'),
  specialization: label('Especialistas', 'Graduates with a specialisation'),
  master: label('Magísteres', 'Graduates with a master’s degree'),
  doctorate: label('Doctores', 'Graduates with a doctorate'),
};

/** Where they want to work. */
export const workModeLabels: Readonly<Record<WorkMode, Bilingual>> = {
  on_site: label('trabajo presencial', 'on-site work'),
  hybrid: label('trabajo híbrido', 'hybrid work'),
  remote: label('trabajo remoto', 'remote work'),
};

/** Under which contract. */
export const employmentTypeLabels: Readonly<Record<EmploymentType, Bilingual>> = {
  full_time: label('tiempo completo', 'full time'),
  part_time: label('medio tiempo', 'part time'),
  contract: label('por contrato', 'on contract'),
  temporary: label('trabajo temporal', 'temporary work'),
  internship: label('prácticas', 'internships'),
  apprenticeship: label('contrato de aprendizaje', 'apprenticeships'),
  volunteer: label('voluntariado', 'volunteering'),
  other: label('otra modalidad', 'other contracts'),
};

/** How soon. */
export const availabilityLabels: Readonly<Record<string, Bilingual>> = {
  immediate: label('disponibles ya', 'available now'),
  two_weeks: label('disponibles en dos semanas', 'available in two weeks'),
  one_month: label('disponibles en un mes', 'available in a month'),
  not_looking: label('sin búsqueda activa', 'not actively looking'),
};

/** In which languages. */
export const languageLabels: Readonly<Record<string, Bilingual>> = {
  es: label('con español', 'speaking Spanish'),
  en: label('con inglés', 'speaking English'),
  fr: label('con francés', 'speaking French'),
  pt: label('con portugués', 'speaking Portuguese'),
  de: label('con alemán', 'speaking German'),
  it: label('con italiano', 'speaking Italian'),
};
