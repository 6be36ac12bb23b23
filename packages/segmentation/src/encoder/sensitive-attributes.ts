import { z } from 'zod';

/** What must not decide who sees a job ad: protected by labour or data-protection law in Colombia, the US or the EU. */
export const sensitiveAttributeSchema = z.enum([
  'age',
  'gender',
  'marital_status',
  'family',
  'health',
  'religion',
  'ethnicity',
  'nationality',
  'sexual_orientation',
  'politics',
  'union',
  'criminal_record',
  'appearance',
  'biometrics',
]);
/** A personal trait that is not a feature unless somebody answers for it in writing. */
export type SensitiveAttribute = z.infer<typeof sensitiveAttributeSchema>;

/** Whole words of a field name, without accents; a pair stands for two words in a row. */
const words: Readonly<Record<SensitiveAttribute, string>> = {
  age: 'age ages edad edades birth birthday birthdate birthyear dob nacimiento fechanacimiento generacion generation',
  gender: 'gender genders genero sex sexo pronoun pronouns pronombre pronombres',
  marital_status: 'marital maritalstatus civilstatus estadocivil married casado casada soltero soltera spouse conyuge',
  family:
    'children hijos kids pregnancy pregnant embarazo embarazada maternity maternidad parental dependents dependientes',
  health: 'health salud disability disabilities discapacidad disabled medical medico hiv vih diagnosis diagnostico eps',
  religion: 'religion religions religious religioso religiosa creed credo faith church iglesia',
  ethnicity: 'race raza ethnic ethnicity etnia etnico skin piel indigenous indigena afro tribe',
  nationality: 'nationality nacionalidad citizenship ciudadania birthplace birthcountry immigration migrante migrant',
  sexual_orientation: 'orientation orientacion sexual sexuality sexualidad lgbt lgbti lgbtiq gay lesbian transgender',
  politics: 'politics political politica politico party partido ideology ideologia voter votante',
  union: 'union unions sindicato sindical sindicalizado unionized unionised',
  criminal_record: 'criminal antecedentes conviction convictions condena condenas arrest',
  appearance: 'appearance apariencia photo foto height estatura beauty',
  biometrics: 'biometric biometrics biometrico biometria fingerprint huella genetic genetico dna adn',
};
const attributeOf = new Map<string, SensitiveAttribute>(
  sensitiveAttributeSchema.options.flatMap((attribute) =>
    words[attribute].split(' ').map((word) => [word, attribute] as const),
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * The sensitive attribute that a field's name speaks of, in Spanish or English; null when it speaks of none. Reads whole
 * words (`language` is not `age`), in camelCase, snake_case and dotted paths alike.
 */
export function findSensitiveAttribute(fieldName: string): SensitiveAttribute | null {
  const found = wordsOf(fieldName);
  for (const [index, word] of found.entries()) {
    const attribute = attributeOf.get(word) ?? attributeOf.get(word + (found[index + 1] ?? ''));
    if (attribute !== undefined) return attribute;
  }
  return null;
}
