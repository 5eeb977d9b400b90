import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Typed operations from the committed contract of the API. Run with `npm run codegen` at the root. */
const config: CodegenConfig = {
  schema: process.env['TONUS_SCHEMA'] ?? here('../api/schema.graphql'),
  documents: [here('src/**/*.{ts,tsx}'), `!${here('src/graphql/generated')}/**`],
  generates: {
    [`${here('src/graphql/generated')}/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string' },
      },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
