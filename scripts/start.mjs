import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { serve } = await import('./serve.mjs');
const { report } = await import('./trouble.mjs');

try {
  process.exitCode = await serve();
} catch (error) {
  process.exitCode = report(error);
}
