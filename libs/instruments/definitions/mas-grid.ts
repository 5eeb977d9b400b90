import type { Cell } from '../instrument-definition.js';

interface Muscle {
  group: string;
  label: string;
  region: Cell['region'];
  core: boolean;
}

/** Core: the six muscle groups for which a smallest important change has been published (Chen 2019). */
const muscles: readonly Muscle[] = [
  { group: 'hip-adductors', label: 'Hip adductors', region: 'LOWER_LIMB', core: true },
  { group: 'knee-flexors', label: 'Knee flexors', region: 'LOWER_LIMB', core: true },
  { group: 'ankle-plantar-flexors', label: 'Ankle plantar flexors, knee extended', region: 'LOWER_LIMB', core: true },
  { group: 'elbow-flexors', label: 'Elbow flexors', region: 'UPPER_LIMB', core: true },
  { group: 'wrist-flexors', label: 'Wrist flexors', region: 'UPPER_LIMB', core: true },
  { group: 'finger-flexors', label: 'Finger flexors', region: 'UPPER_LIMB', core: true },
  { group: 'hip-flexors', label: 'Hip flexors', region: 'LOWER_LIMB', core: false },
  { group: 'knee-extensors', label: 'Knee extensors', region: 'LOWER_LIMB', core: false },
  { group: 'shoulder-adductors', label: 'Shoulder adductors', region: 'UPPER_LIMB', core: false },
  { group: 'elbow-extensors', label: 'Elbow extensors', region: 'UPPER_LIMB', core: false },
  { group: 'forearm-pronators', label: 'Forearm pronators', region: 'UPPER_LIMB', core: false },
];

/** Every muscle group on both sides. */
export const muscleCells: readonly Cell[] = muscles.flatMap(({ group, label, region, core }) =>
  (['L', 'R'] as const).map((side) => ({
    code: `${group}-${side}`,
    group,
    label: `${label}, ${side === 'L' ? 'left' : 'right'}`,
    side,
    region,
    core,
  })),
);

/** Answer keys of the core cells of one region in a grid item. */
export function coreKeys(linkId: string, region: Cell['region']): string[] {
  return muscleCells.filter((cell) => cell.core && cell.region === region).map(({ code }) => `${linkId}:${code}`);
}
