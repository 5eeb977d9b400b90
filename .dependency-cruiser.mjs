/**
 * Which part may import which. The arrows are drawn in docs/architecture.md; here each carries its reason, which is
 * what the person reads who crosses one.
 */

/** The API's folders from the ground up; one may use those below its line, and never a neighbour on the same line. */
const floors = [
  ['access'],
  ['gate'],
  ['live'],
  ['audit'],
  ['centres'],
  ['protocol'],
  ['instruments'],
  ['patients'],
  ['therapy'],
  ['encounters', 'complications'],
  ['signatures', 'caregiver-links', 'worklist', 'analytics', 'break-glass', 'transfers', 'erasures', 'copies'],
  ['cohorts'],
  ['exchange'],
];

const api = (folders) => `^apps/api/src/(${folders.join('|')})/`;
const tests = '[.](spec|e2e-spec)[.]tsx?$';

const upwards = floors.flatMap((floor, level) =>
  floor
    .map((folder) => ({
      folder,
      forbidden: [...floor.filter((other) => other !== folder), ...floors.slice(level + 1).flat()],
    }))
    .filter(({ forbidden }) => forbidden.length > 0)
    .map(({ folder, forbidden }) => ({
      name: `api-${folder}-looks-down`,
      comment: `One visit goes one way through the house. ${folder} must not know ${forbidden.join(', ')}: what they share belongs to a folder below both.`,
      severity: 'error',
      from: { path: api([folder]), pathNot: tests },
      to: { path: api(forbidden) },
    })),
);

const personas = ['clinic', 'quality', 'research', 'office'];

const betweenPersonas = personas.map((persona) => ({
  name: `dashboard-${persona}-stands-alone`,
  comment:
    'A page of one persona must be changeable without another noticing; a view two need gets a folder of its own.',
  severity: 'error',
  from: { path: `^apps/dashboard/src/${persona}/` },
  to: { path: `^apps/dashboard/src/(${personas.filter((other) => other !== persona).join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'statistics-instruments-and-therapy-stand-alone',
      comment:
        'They are checked against R, the published scales and the published check values by themselves; anything of ours would come in between.',
      severity: 'error',
      from: { path: '^libs/(statistics|instruments|therapy)/' },
      to: { path: '^(apps|migrations|libs)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'outcomes-use-statistics-and-instruments',
      comment: 'An outcome is a definition and a number. Where rows come from is none of its business.',
      severity: 'error',
      from: { path: '^libs/outcomes/' },
      to: { path: '^(apps|migrations|libs)/', pathNot: '^libs/(outcomes|statistics|instruments)/' },
    },
    {
      name: 'cohort-uses-instruments',
      comment:
        'The synthetic cohort has a known truth. Made with the statistics it is to test, it would prove nothing.',
      severity: 'error',
      from: { path: '^libs/cohort/', pathNot: tests },
      to: { path: '^(apps|migrations|libs)/', pathNot: '^libs/(cohort|instruments)/' },
    },
    {
      name: 'libraries-know-no-framework',
      comment: 'They run in the server, in the browser and in a script; a framework would tie them to one.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|graphql|react|@mantine)' },
    },
    {
      name: 'apps-meet-at-the-schema',
      comment: 'The contract is apps/api/schema.graphql; an import past it would be a second, unwritten one.',
      severity: 'error',
      from: { path: '^apps/(api|dashboard)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'dashboard-computes-no-statistics',
      comment:
        'A number must be the same on screen, in an export and over the API, so it is computed in one place: the API. What is typed is checked at once by the same rules: instruments and therapy.',
      severity: 'error',
      from: { path: '^apps/dashboard/' },
      to: { path: '^#?libs/', pathNot: '^#?libs/(instruments|therapy)/' },
    },
    {
      name: 'libraries-are-entered-by-their-index',
      comment: 'index.ts says what a library promises; everything else may change without notice.',
      severity: 'error',
      from: { path: '^(apps|migrations|libs/([^/]+))/', pathNot: tests },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/([^/]+/index[.]ts$|$2/)' },
    },
    {
      name: 'charts-own-chart-js',
      comment: 'One folder knows how to draw, so that every chart shows n, units, gaps and a table alike.',
      severity: 'error',
      from: { path: '^apps/dashboard/src/', pathNot: '^apps/dashboard/src/charts/' },
      to: { path: 'node_modules/(chart[.]js|react-chartjs-2|chartjs-plugin)' },
    },
    ...upwards,
    ...betweenPersonas,
    {
      name: 'nothing-imports-the-top',
      comment: 'These put everything together; whoever imports them imports everything.',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+/', pathNot: tests },
      to: { path: '^apps/api/src/(main|server|app[.]module|seed|tonus)[.]ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Circular modules are half-loaded when they first meet; under ECMAScript modules entities then crash.',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'no-folders-without-a-meaning',
      comment: 'A thing with a purpose has a name; these names collect what has none.',
      severity: 'error',
      from: {},
      to: { path: '/(common|shared|utils|helpers|types|dto)/', pathNot: 'node_modules' },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that another one happens to bring disappears without warning.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      // @jest/globals is a part of jest.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@jest/globals/' },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that cannot be resolved hides what it would have crossed.',
      severity: 'error',
      from: {},
      // Vite and the dashboard's own tsconfig know these three.
      to: { couldNotResolve: true, pathNot: '^(virtual:|#libs/(instruments/(index|answer)|therapy/index)$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/[.]cache)|/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
