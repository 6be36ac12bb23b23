import { europeanUnion } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import { rawAgeChecks } from '../rules/raw-age-checks.js';
import type { RulePack } from '../rules/rule-pack.js';
import type { Rule } from '../rules/rule.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

const where: Rule['where'] = { audience: europeanUnion };

/** Law of the European Union on job ads, as summarised by people who are no lawyers. */
export const europeanUnionPack: RulePack = {
  id: 'eu',
  version: '2026-11-20',
  sources: {
    E1: 'Regulation (EU) 2022/2065 (DSA), arts. 26 and 28: https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
    E2: 'Regulation (EU) 2024/1689 (AI Act), Annex III 4(a): https://eur-lex.europa.eu/eli/reg/2024/1689/oj; duties from 2027-12-02 by the Digital Omnibus, according to trade press of 2026',
    E3: 'Directive (EU) 2023/970, art. 5: https://eur-lex.europa.eu/eli/dir/2023/970/oj',
  },
  rules: [
    defineRule({
      id: 'eu.dsa26',
      scope: ['audience'],
      where,
      field: 'profiling on special-category data',
      verdict: 'forbidden',
      checks: [
        {
          kind: 'sensitive_audience',
          attributes: ['ethnicity', 'politics', 'religion', 'union', 'health', 'sexual_orientation', 'biometrics'],
        },
        {
          kind: 'options',
          names: [
            ...sensitiveNames.ethnicity,
            ...sensitiveNames.politics,
            ...sensitiveNames.religion,
            ...sensitiveNames.union,
            ...sensitiveNames.health,
            ...sensitiveNames.sexuality,
            ...sensitiveNames.biometrics,
          ],
        },
      ],
      sources: ['E1'],
      confidence: 'B',
      message: {
        es: 'El DSA prohíbe en la Unión Europea dirigir anuncios con perfiles hechos de datos de categorías especiales.',
        en: 'The DSA forbids aiming ads in the European Union with profiles made of special-category data.',
      },
    }),
    defineRule({
      id: 'eu.dsa28',
      scope: ['audience'],
      where,
      field: 'profiling-based ads to minors',
      verdict: 'forbidden',
      checks: [{ kind: 'age', allows: 'not_minors' }, ...rawAgeChecks],
      sources: ['E1'],
      confidence: 'B',
      message: {
        es: 'El DSA prohíbe en la Unión Europea los anuncios con perfiles a menores: desde 18 años.',
        en: 'The DSA forbids profile-based ads to minors in the European Union: from 18 on.',
      },
      note: 'Of raw age options it cannot be told whether they hold minors: ages belong in targeting.ageRange.',
    }),
    defineRule({
      id: 'eu.aia',
      scope: ['system'],
      where,
      field: 'AI that places targeted job ads = high-risk (Annex III 4a)',
      verdict: 'info',
      checks: [{ kind: 'duty', withAudiences: false }],
      sources: ['E2'],
      confidence: 'B',
      message: {
        es: 'La IA que coloca anuncios de empleo dirigidos es de alto riesgo (Reglamento de IA, desde 2027-12-02): guarde registros y fichas de modelos.',
        en: 'AI that places targeted job ads is high-risk (AI Act, from 2027-12-02): keep logs and model cards.',
      },
      note: 'Segment models, bidding and the choice of creatives fall near it.',
    }),
    defineRule({
      id: 'eu.pay',
      scope: ['text'],
      where,
      field: 'pay or pay range; gender-neutral title; no salary-history question',
      verdict: 'required',
      checks: [{ kind: 'salary' }],
      validFrom: '2026-06-07',
      sources: ['E3'],
      confidence: 'B',
      message: {
        es: 'La Directiva 2023/970 pide decir el salario o su rango en el anuncio o antes de la entrevista, con cargo neutro y sin preguntar salarios anteriores.',
        en: 'Directive 2023/970 wants pay or its range in the ad or before the interview, a gender-neutral title, and no question about earlier pay.',
      },
      note: '2026-06-07 is the last day for national laws, which vary.',
    }),
  ],
};
