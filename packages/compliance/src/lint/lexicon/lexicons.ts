import { englishContexts } from './en-contexts.js';
import { englishCues } from './en-cues.js';
import { englishAge } from './en-age.js';
import { englishFamily, englishGroups } from './en-groups.js';
import { englishHealth, englishPapers } from './en-papers.js';
import { englishSex } from './en-sex.js';
import { spanishAge } from './es-age.js';
import { spanishContexts } from './es-contexts.js';
import { spanishCues } from './es-cues.js';
import { spanishCivilStatus, spanishFamily, spanishHiv, spanishPregnancy } from './es-family.js';
import { spanishHealth } from './es-health.js';
import { spanishLooks, spanishPhotograph } from './es-looks.js';
import { spanishOrientation, spanishOrigin, spanishPolitics, spanishReligion, spanishUnions } from './es-origin.js';
import { spanishCreditRecord, spanishCriminalRecord, spanishMilitaryCard, spanishPay } from './es-papers.js';
import { spanishSex } from './es-sex.js';
import type { Lexicon } from './phrase.js';

/** What the lint knows, by language of the ad. */
export const lexicons: Readonly<Record<'es' | 'en', Lexicon>> = {
  es: {
    phrases: [
      ...spanishAge,
      ...spanishSex,
      ...spanishCivilStatus,
      ...spanishFamily,
      ...spanishPregnancy,
      ...spanishHiv,
      ...spanishOrigin,
      ...spanishReligion,
      ...spanishPolitics,
      ...spanishOrientation,
      ...spanishUnions,
      ...spanishPhotograph,
      ...spanishLooks,
      ...spanishHealth,
      ...spanishMilitaryCard,
      ...spanishCriminalRecord,
      ...spanishCreditRecord,
      ...spanishPay,
    ],
    cues: spanishCues,
    contexts: spanishContexts,
  },
  en: {
    phrases: [...englishAge, ...englishSex, ...englishGroups, ...englishFamily, ...englishHealth, ...englishPapers],
    cues: englishCues,
    contexts: englishContexts,
  },
};
