import type { Protocol } from '#libs/outcomes/index';
import { registryCore1 } from './registry-core-1.js';
import { registryCore } from './registry-core.js';
import { sampleExport } from './sample-export.js';

/** Every protocol that patients may be followed under; the first is the registry's own, in its newest version. */
export const protocols: readonly Protocol[] = [registryCore, registryCore1, sampleExport];

export { registryCore, sampleExport };
