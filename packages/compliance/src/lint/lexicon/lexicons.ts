import { englishContexts } from './en-contexts.js';
import { englishAge } from './en-age.js';
import { englishFamily, englishGroups } from './en-groups.js';
import { englishHealth, englishPapers } from './en-papers.js';
import { englishSex } from './en-sex.js';
import { spanishAge } from './es-age.js';
import { spanishContexts } from './es-contexts.js';
import { spanishFamily, spanishPregnancy } from './es-family.js';
import { spanishHealth } from './es-health.js';
import { spanishLooks, spanishPhotograph } from './es-looks.js';
import { spanishBelief, spanishOrigin } from './es-origin.js';
import { spanishPapers, spanishPay } from './es-papers.js';
import { spanishSex } from './es-sex.js';
import type { Lexicon } from './phrase.js';

/** What the lint knows, by language of the ad. */
export const lexicons: Readonly<Record<'es' | 'en', Lexicon>> = {
  es: {
    phrases: [
      ...spanishAge,
      ...spanishSex,
      ...spanishFamily,
      ...spanishPregnancy,
      ...spanishOrigin,
      ...spanishBelief,
      ...spanishPhotograph,
      ...spanishLooks,
      ...spanishHealth,
      ...spanishPapers,
      ...spanishPay,
    ],
    contexts: spanishContexts,
  },
  en: {
    phrases: [...englishAge, ...englishSex, ...englishGroups, ...englishFamily, ...englishHealth, ...englishPapers],
    contexts: englishContexts,
  },
};
