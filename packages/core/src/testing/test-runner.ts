/** What a suite needs of a test runner; vitest, jest and node:test with an assertion library all provide it. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void> | void) => void;
  readonly expect: (actual: unknown) => TestExpectation;
}

/** The assertions the suites use, as vitest and jest name them. */
export interface TestExpectation {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toContain(expected: unknown): void;
  toBeGreaterThan(expected: number | bigint): void;
  readonly not: {
    toBe(expected: unknown): void;
    toEqual(expected: unknown): void;
    toContain(expected: unknown): void;
  };
}
