import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeGlobals = {
  process: 'readonly',
  console: 'readonly',
  URL: 'readonly',
  performance: 'readonly',
  setTimeout: 'readonly',
};
const noEscapes = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals instead of an enum.' },
  { selector: 'ExportAllDeclaration', message: 'Name every export: a public surface is a list, not a wildcard.' },
  {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'Do not cast through unknown: parse the value or fix the type.',
  },
];
const noClasses = {
  selector: ':matches(ClassDeclaration, ClassExpression)',
  message: 'Use a factory and a plain object. The only class is AdFluxError.',
};
const noSkippedTests = {
  selector:
    'CallExpression > MemberExpression.callee[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails|skipIf|runIf)$/]',
  message: 'Every test runs, everywhere. Make it pass or delete it.',
};

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.adflux/**',
      'docs/api/**',
      'tools/test/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...noEscapes, noClasses],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `_name` marks a parameter that an interface demands and an implementation does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Objects come from factories and never look at `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A port is async by contract, also where an implementation happens not to wait.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A type argument that says what comes back is worth reading.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Compares classes by identity, which objects of another library's factories do not have.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['packages/**/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/__fixtures__/**', 'packages/simulator/src/cli.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // The one class of the family.
    files: ['packages/core/src/**/*error.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEscapes] },
  },
  {
    // Flags of the compiler's own interface are combined with `|`.
    files: ['tools/src/surface/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noEscapes, noClasses, noSkippedTests] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
  },
);
