import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What may import what is held by .dependency-cruiser.mjs; layout by prettier. Here is what a line may say. */

const script = ['**/*.mjs'];
const typed = ['**/*.ts', '**/*.tsx'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts', 'test/**'];

/** Tools that insist on a default export. */
const toolFiles = [
  '*.config.mjs',
  '.dependency-cruiser.mjs',
  'apps/dashboard/*.config.ts',
  'apps/dashboard/codegen.ts',
  'test/database/*-cluster.mjs',
  'scripts/testing/reporter.mjs',
];

const node = Object.fromEntries(
  [
    ...[
      'process',
      'console',
      'Buffer',
      'URL',
      'URLSearchParams',
      'performance',
      'fetch',
      'AbortController',
      'TextDecoder',
    ],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'structuredClone', 'TextEncoder'],
  ].map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: ['dist/', '.data/', '**/node_modules/', '**/generated/', '**/*.d.ts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: script, languageOptions: { globals: node } },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A marker class of Nest has decorators instead of members, and an empty async method may satisfy an interface.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      // An assertion that could be left out does no harm; which ones could changes with the compiler.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Both take what is a plain function or a plain string here for something else.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      // `== null` asks for both kinds of absence at once; every other comparison means one value.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name wherever it is used.',
        },
      ],
    },
  },
  { files: toolFiles, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: specs,
    rules: {
      // Answers over HTTP and rows of plain SQL have no type; a wrong guess fails the test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['apps/dashboard/src/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['libs/**/*.ts'],
    rules: {
      // Published constants are copied digit by digit.
      'no-loss-of-precision': 'off',
      // Libraries are pure: the same input gives the same number in the browser, on the server, next year.
      'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness takes a seed.' },
        { object: 'Date', property: 'now', message: 'Today is an argument.' },
      ],
    },
  },
  { files: ['**/*.spec.ts'], rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' } },
);
