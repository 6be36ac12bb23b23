/**
 * Remembers answers to text questions that a feed asks again and again (the same titles, towns and words in thousands of jobs). Forgets
 * everything when it has so many, so it stays small.
 */
export function remember<Answer>(answer: (text: string) => Answer, maximum = 4_096): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = answer(text);
    if (known.size >= maximum) known.clear();
    // Long texts are descriptions by mistake, and do not come twice.
    if (text.length < 500) known.set(text, fresh);
    return fresh;
  };
}
