import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const checkout = resolve(import.meta.dirname, '..');

/** What the running registry keeps beside the code: database, secrets, process notes. Ignored by git. */
export const dataFolder = join(checkout, '.data');
