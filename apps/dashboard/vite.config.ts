import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineDocuments } from './src/graphql/inline-documents.js';
import { precache } from './src/offline/precache.js';
import { staticTheme } from './src/theme/static-theme.js';

const withoutSideEffects = /\/libs\/|\/src\/messages\//;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [inlineDocuments(here('./src')), react(), staticTheme(), precache(here('./src/offline/service-worker.ts'))],
  resolve: {
    alias: [{ find: /^#libs\/(.*)$/, replacement: `${here('../../libs')}/$1.ts` }],
  },
  build: {
    outDir: here('../../dist/dashboard'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no inline modules and images only as files or data.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Libraries and words do nothing when imported: a page that takes one function from an index loads that alone.
    rolldownOptions: {
      // A phone that answers by a link loads a page of its own, without the dashboard.
      input: { index: here('index.html'), answer: here('answer.html') },
      treeshake: { moduleSideEffects: (id) => !withoutSideEffects.test(id) },
    },
  },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:3000', ws: true } } },
});
