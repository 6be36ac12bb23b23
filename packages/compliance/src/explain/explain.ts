import type { Decision, DecisionSeverity } from '../compile/decision.js';

/** How decisions are told. */
export interface ExplainOptions {
  /** Default `en`. */
  readonly language?: 'es' | 'en';
  /** Whether what only stands for the record is told too. Default true. */
  readonly withInfo?: boolean;
}

const words = {
  es: {
    sections: { error: 'No se permite', warning: 'Revise', info: 'Queda así' },
    actions: {
      forced: 'fijado',
      removed: 'quitado',
      refused: 'rechazado',
      required: 'exigido',
      warned: 'advertencia',
      allowed: 'permitido',
    },
    rule: 'regla',
    confidence: 'certeza',
    source: 'Fuente',
    exception: 'Excepción',
    nothing: 'Ninguna regla tiene algo que decir.',
  },
  en: {
    sections: { error: 'Not allowed', warning: 'To be looked at', info: 'For the record' },
    actions: {
      forced: 'forced',
      removed: 'removed',
      refused: 'refused',
      required: 'required',
      warned: 'warning',
      allowed: 'allowed',
    },
    rule: 'rule',
    confidence: 'confidence',
    source: 'Source',
    exception: 'Exception',
    nothing: 'No rule has anything to say.',
  },
} as const;

const severities: readonly DecisionSeverity[] = ['error', 'warning', 'info'];

/**
 * Decisions as text for people: what is not allowed first, then what somebody should look at, then the record, each
 * with its rule, how sure it is, and where it comes from. For machines, decisions are plain JSON: `toJsonReport`.
 */
export function explain(decisions: readonly Decision[], options: ExplainOptions = {}): string {
  const { language = 'en', withInfo = true } = options;
  const { sections, actions, ...text } = words[language];
  const line = ({ action, field, value }: Decision): string =>
    `  ${actions[action]}: ${field}${value === undefined ? '' : ` = ${JSON.stringify(value)}`}`;
  const paragraph = (ofRule: readonly Decision[]): readonly string[] => {
    const [first] = ofRule;
    if (first === undefined) return [];
    const { ruleId, confidence, message, sources, exception } = first;
    return [
      `- ${message[language]} (${text.rule} ${ruleId}, ${text.confidence} ${confidence})`,
      ...ofRule.map(line),
      ...(exception === undefined
        ? []
        : [`  ${text.exception}: ${exception.reason} (${exception.recordedBy}, ${exception.recordedOn})`]),
      ...sources.map((source) => `  ${text.source}: ${source}`),
    ];
  };
  const told = severities
    .filter((severity) => withInfo || severity !== 'info')
    .map((severity) => ({ severity, of: decisions.filter((decision) => decision.severity === severity) }))
    .filter(({ of }) => of.length > 0)
    .map(({ severity, of }) => {
      // A contradiction has a sentence of its own, so sentences are what is told apart.
      const sentences = [...new Set(of.map(({ message }) => message[language]))];
      const paragraphs = sentences.map((each) => paragraph(of.filter(({ message }) => message[language] === each)));
      return [`${sections[severity]} (${sentences.length})`, ...paragraphs.flat()].join('\n');
    });
  return told.length === 0 ? text.nothing : told.join('\n\n');
}
