#!/usr/bin/env node
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { runCommand } = await import('./command.mjs');
const { report } = await import('./trouble.mjs');

try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
