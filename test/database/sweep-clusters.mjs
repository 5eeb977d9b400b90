import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from '../../scripts/holder.mjs';
import { stopOrphans } from '../../scripts/postgres/orphans.mjs';

/**
 * Removes the clusters of test runs that were killed. Those of a run that still goes on stay, and so do those of
 * other accounts.
 *
 * @param {string} scratch the folder for temporary files
 */
export async function sweepClusters(scratch) {
  for (const name of readdirSync(scratch).filter((one) => one.startsWith('tonus-test-'))) {
    const place = join(scratch, name, 'postgres');
    try {
      if (!existsSync(`${place}.holder`) || holderOf(`${place}.holder`) !== null) continue;
      await stopOrphans(place);
      rmSync(join(scratch, name), { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EPERM' && error.code !== 'EACCES') throw error;
    }
  }
}
