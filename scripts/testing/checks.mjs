import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

const bin = (path) => join('node_modules', path);

/**
 * What is checked besides the specs. Each counts as one test. A check names the file it is about in `when`, and waits
 * until there is one.
 *
 * @type {{ name: string, script: string, args?: string[], when?: string }[]}
 */
const everyCheck = [
  { name: 'types', script: bin('typescript/bin/tsc'), args: ['--noEmit'] },
  {
    name: 'types of the dashboard',
    script: bin('typescript/bin/tsc'),
    args: ['--noEmit', '-p', 'apps/dashboard'],
    when: 'apps/dashboard/tsconfig.json',
  },
  { name: 'lint', script: bin('eslint/bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
  {
    name: 'imports go one way',
    script: bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    args: ['apps', 'libs', 'migrations', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'lock file serves every platform', script: 'scripts/complete-lock.mjs', args: ['--check'] },
  { name: 'schema is the one committed', script: 'scripts/schema.mjs', args: ['--check'] },
  {
    name: 'operations of the dashboard are the ones committed',
    script: bin('@graphql-codegen/cli/cjs/bin.js'),
    args: ['--config', 'apps/dashboard/codegen.ts', '--check'],
    when: 'apps/dashboard/codegen.ts',
  },
];

export const checks = everyCheck.filter(({ when }) => when === undefined || existsSync(join(checkout, when)));
