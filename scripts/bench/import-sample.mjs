import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runNode } from '../run.mjs';
import { environmentOf } from './api-process.mjs';
import { now, since } from './measure.mjs';

const program = join(checkout, 'dist', 'apps', 'api', 'src', 'tonus.js');
const folder = join(checkout, 'test', 'samples', 'cohort');

/**
 * Imports the sample export twice: the second time everything is known already, which is what reading and checking cost.
 *
 * @returns {Promise<{ seconds: number, unchangedSeconds: number }>} the start of the command included
 */
export async function importSample(cluster, database) {
  const once = async () => {
    const began = now();
    const env = environmentOf(cluster, database, ['app', 'auth', 'migrator', 'steward']);
    const { code, said } = await runNode(program, ['import', folder], { env });
    if (code !== 0) throw new Error(`the import ended with ${code}: ${said.slice(0, 300)}`);
    return since(began) / 1000;
  };
  return { seconds: await once(), unchangedSeconds: await once() };
}
