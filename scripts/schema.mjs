/**
 * npm run schema            writes apps/api/schema.graphql from the classes
 * npm run schema -- --check fails when the committed file differs from them
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from './checkout.mjs';
import { build } from './compile.mjs';
import { report } from './trouble.mjs';

const committed = join(checkout, 'apps', 'api', 'schema.graphql');

try {
  await build({ only: 'API' });
  const { registrySchema } = await import(pathToFileURL(join(checkout, 'dist/apps/api/src/schema.js')).href);
  const schema = await registrySchema();
  if (!process.argv.includes('--check')) writeFileSync(committed, schema);
  else if (readFileSync(committed, 'utf8') !== schema) {
    console.error(`${relative(checkout, committed)} is out of date: run "npm run schema" and commit the result.`);
    process.exitCode = 1;
  }
} catch (error) {
  process.exitCode = report(error);
}
