import type { Protocol } from '#libs/outcomes/index';
import { registryCore } from './registry-core.js';
import { sampleExport } from './sample-export.js';

/** Every protocol that patients may be followed under; the first is the registry's own. */
export const protocols: readonly Protocol[] = [registryCore, sampleExport];

export { registryCore, sampleExport };
