import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed operations from the committed contract of the API. Run with `npm run codegen` at the root, to which the paths
 * are relative: an absolute one with a space in it would be taken for a document.
 */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/dashboard/src/**/*.{ts,tsx}', '!apps/dashboard/src/graphql/generated/**'],
  generates: {
    'apps/dashboard/src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', PartialDay: 'string' },
      },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
