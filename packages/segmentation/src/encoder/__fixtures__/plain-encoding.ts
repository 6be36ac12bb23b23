/** A person of the test; anything may be missing. */
export interface Person {
  readonly id: string;
  readonly shift?: unknown;
  readonly education?: unknown;
  readonly skills?: unknown;
  readonly job?: { readonly pay?: unknown };
}

/** The ordered levels of `education`. */
export const educationLevels = ['low', 'middle', 'high'];

/** What the encoder says of the same people, computed in the plainest way: one idea a line, no blocks, no memory of texts. */
export function encodePlainly(people: readonly Person[]) {
  const isText = (value: unknown): value is string => typeof value === 'string';
  const fold = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
  const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';
  const rankOf = (value: unknown): number => (isText(value) ? educationLevels.indexOf(fold(value)) : -1);
  const misfitsOf = ({ shift, education, skills, job }: Person): string[] => [
    ...(isNothing(shift) || isText(shift) ? [] : ['shift']),
    ...(isNothing(education) || rankOf(education) >= 0 ? [] : ['education']),
    ...(isNothing(skills) || (Array.isArray(skills) && skills.every(isText)) ? [] : ['skills']),
    ...(isNothing(job?.pay) || Number.isFinite(job?.pay) ? [] : ['pay']),
  ];
  const fitting = people.filter((person) => misfitsOf(person).length === 0);

  const onGrid = (scaled: number): number => Math.round(Math.min(8, Math.max(-8, scaled)) * 2 ** 20) / 2 ** 20 + 0;
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  const scaleAround = (mean: number, squares: number, farthest: number) => {
    const spread = Math.max(Math.sqrt(squares), farthest / 8) || 1;
    return (number: number): number => onGrid((number - mean) / spread);
  };

  const pays = fitting.flatMap(({ job }) => (isNothing(job?.pay) ? [] : [job?.pay as number])).sort((a, b) => a - b);
  const quantile = (share: number): number => {
    const at = share * (pays.length - 1);
    const low = pays[Math.floor(at)] ?? 0;
    return low + ((pays[Math.ceil(at)] ?? 0) - low) * (at - Math.floor(at));
  };
  const [lowest, highest] = [quantile(0.01), quantile(0.99)];
  const drawIn = (pay: number): number => Math.min(highest, Math.max(lowest, pay));
  const drawnIn = pays.map(drawIn);
  const meanPay = sumOf(drawnIn) / drawnIn.length;
  const scalePay = scaleAround(
    meanPay,
    sumOf(drawnIn.map((pay) => (pay - meanPay) ** 2)) / drawnIn.length,
    Math.max(Math.abs(lowest - meanPay), Math.abs(highest - meanPay)),
  );

  const ranks = fitting.map(({ education }) => rankOf(education)).filter((rank) => rank >= 0);
  const meanRank = sumOf(ranks) / ranks.length;
  const timesSquare = (rank: number): number => ranks.filter((other) => other === rank).length * (rank - meanRank) ** 2;
  const scaleRank = scaleAround(
    meanRank,
    sumOf([0, 1, 2].map(timesSquare)) / ranks.length,
    Math.max(meanRank, 2 - meanRank),
  );

  /** Levels in order, each under its most frequent spelling; rarer ones than five in a thousand are left out. */
  const levelsOf = (texts: readonly string[]): string[] => {
    const folded = texts.map(fold);
    return [...new Set(folded)]
      .map((level) => texts.filter((_, at) => folded[at] === level))
      .filter((spellings) => spellings.length >= 0.005 * fitting.length)
      .map((spellings) => {
        const times = (text: string): number => spellings.filter((other) => other === text).length;
        return [...new Set(spellings)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0] ?? '';
      })
      .sort((a, b) => (a < b ? -1 : 1));
  };
  const shifts = levelsOf(
    fitting
      .map(({ shift }) => shift)
      .filter((shift) => isText(shift))
      .filter((text) => text !== ''),
  );
  const skillsOf = ({ skills }: Person): string[] => (Array.isArray(skills) ? (skills as string[]) : []);
  const labels = levelsOf(fitting.flatMap(skillsOf));
  const codeIn = (levels: readonly string[], text: string): number =>
    levels.findIndex((level) => fold(level) === fold(text));

  return {
    ids: fitting.map(({ id }) => id),
    misfits: people.flatMap((person) => misfitsOf(person).map((field) => ({ record: person.id, field }))),
    levels: { shifts, labels },
    shifts: fitting.map(({ shift }) => {
      if (isNothing(shift)) return shifts.length + 1;
      const code = codeIn(shifts, shift as string);
      return code < 0 ? shifts.length : code;
    }),
    labels: fitting.map((person) => [
      ...new Set(
        skillsOf(person)
          .map((text) => codeIn(labels, text))
          .filter((code) => code >= 0),
      ),
    ]),
    ranks: fitting.map(({ education }) => scaleRank(isNothing(education) ? meanRank : rankOf(education))),
    pays: fitting.map(({ job }) => scalePay(drawIn(isNothing(job?.pay) ? quantile(0.5) : (job?.pay as number)))),
  };
}
