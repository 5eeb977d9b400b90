/** How every project runs TypeScript: as ECMAScript modules through swc, with the metadata Nest and TypeORM read. */
const typescript = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
};

/** Projects that need PostgreSQL share one cluster; each worker has databases of its own. */
const withDatabase = {
  globalSetup: '<rootDir>/test/database/start-cluster.mjs',
  globalTeardown: '<rootDir>/test/database/stop-cluster.mjs',
};

export default {
  projects: [
    { ...typescript, displayName: 'libs', testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    {
      ...typescript,
      displayName: 'dashboard',
      testMatch: ['<rootDir>/apps/dashboard/**/*.spec.ts'],
      // The dashboard is a package of its own, so the root's `imports` do not reach it; its bundler has the same alias.
      moduleNameMapper: { ...typescript.moduleNameMapper, '^#libs/(.*)$': '<rootDir>/libs/$1.ts' },
    },
    { ...typescript, ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/migrations/**/*.spec.ts', '<rootDir>/scripts/**/*.spec.ts'] },
    { ...typescript, ...withDatabase, displayName: 'journeys', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
  ],
  testTimeout: 30_000,
};
