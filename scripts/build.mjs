import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { build } = await import('./compile.mjs');
const { report } = await import('./trouble.mjs');

try {
  await build({ always: true });
} catch (error) {
  process.exitCode = report(error);
}
