import type { Bilingual } from '../rules/rule.js';
import type { LintTopic } from './topic.js';

/** What each topic is called in messages. */
export const topicNames: Readonly<Record<LintTopic, Bilingual>> = {
  age: { es: 'Edad', en: 'Age' },
  sex: { es: 'Sexo', en: 'Sex' },
  marital_status: { es: 'Estado civil', en: 'Marital status' },
  family: { es: 'Hijos o familia', en: 'Children or family' },
  pregnancy: { es: 'Embarazo', en: 'Pregnancy' },
  hiv: { es: 'VIH', en: 'HIV' },
  photograph: { es: 'Fotografía', en: 'Photograph' },
  appearance: { es: 'Aspecto', en: 'Looks' },
  origin: { es: 'Origen', en: 'Origin' },
  religion: { es: 'Religión', en: 'Religion' },
  politics: { es: 'Política', en: 'Politics' },
  orientation: { es: 'Orientación sexual', en: 'Sexual orientation' },
  union: { es: 'Sindicato', en: 'Union' },
  health: { es: 'Salud o discapacidad', en: 'Health or disability' },
  military_card: { es: 'Libreta militar', en: 'Military card' },
  criminal_record: { es: 'Antecedentes', en: 'Criminal record' },
  credit_record: { es: 'Centrales de riesgo', en: 'Credit record' },
  salary_history: { es: 'Salario anterior', en: 'Earlier pay' },
  title: { es: 'Cargo en un solo género', en: 'Title in one gender' },
  salary: { es: 'Salario', en: 'Pay' },
  closing_date: { es: 'Fecha de cierre', en: 'Closing date' },
  place: { es: 'Lugar', en: 'Place' },
  limit: { es: 'Longitud', en: 'Length' },
  shouting: { es: 'Mayúsculas sostenidas', en: 'Capitals' },
  emoji: { es: 'Emoji', en: 'Emoji' },
  punctuation: { es: 'Signos repetidos', en: 'Repeated punctuation' },
};
