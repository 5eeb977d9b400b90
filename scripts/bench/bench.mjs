import { writeFileSync } from 'node:fs';
import { build } from '../compile.mjs';
import { installWhenMissing } from '../install.mjs';
import { readOptions } from './options.mjs';

/** Measures, prints the table, and writes it where asked. */
export async function bench(args) {
  const { sizes, json } = readOptions(args);
  await installWhenMissing(['@nestjs/core', '@swc/core', 'pg', 'vite']);
  await build();
  const { measure } = await import('./run.mjs');
  const { printResult } = await import('./report.mjs');
  const result = await measure(sizes);
  printResult(result);
  if (json !== null) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
}
