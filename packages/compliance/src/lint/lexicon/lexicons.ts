import { englishContexts } from './en-contexts.js';
import { englishPhrases } from './en-phrases.js';
import { spanishAge } from './es-age.js';
import { spanishContexts } from './es-contexts.js';
import { spanishLooks, spanishPapers } from './es-papers.js';
import { spanishFamily, spanishOrigin } from './es-person.js';
import { spanishSex } from './es-sex.js';
import type { Lexicon } from './phrase.js';

/** What the lint knows, by language of the ad. */
export const lexicons: Readonly<Record<'es' | 'en', Lexicon>> = {
  es: {
    phrases: [...spanishAge, ...spanishSex, ...spanishFamily, ...spanishOrigin, ...spanishLooks, ...spanishPapers],
    contexts: spanishContexts,
  },
  en: { phrases: englishPhrases, contexts: englishContexts },
};
