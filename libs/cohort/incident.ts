import type { Random, Weighted } from './random.js';
import type { SyntheticComplication } from './synthetic-patient.js';

/** A complication while its story is still being told; days are day numbers. */
export interface Incident {
  readonly type: string;
  readonly onset: number;
  readonly detected: number;
  readonly grade: SyntheticComplication['grade'];
  readonly serious: boolean;
  /** Day it is over, known once it is treated; null when it never will be. */
  over: number | null;
  readonly sequelae: boolean;
  readonly cause: Incident | null;
}

interface Kind {
  readonly grades: Weighted<1 | 2 | 3 | 4>;
  readonly unnoticedDays: number;
  readonly lastsDays: readonly [number, number];
}

const process: Kind = {
  grades: [
    [1, 0.6],
    [2, 0.3],
    [3, 0.1],
  ],
  unnoticedDays: 3,
  lastsDays: [0, 4],
};
const deepInfection: Kind = {
  grades: [
    [3, 0.75],
    [4, 0.25],
  ],
  unnoticedDays: 3,
  lastsDays: [14, 70],
};
const device: Kind = {
  grades: [
    [1, 0.05],
    [2, 0.2],
    [3, 0.75],
  ],
  unnoticedDays: 21,
  lastsDays: [20, 120],
};

/** How bad, how long unnoticed and how long lasting, by type or else by category. */
const kinds: Readonly<Record<string, Kind>> = {
  drug: {
    grades: [
      [1, 0.5],
      [2, 0.42],
      [3, 0.08],
    ],
    unnoticedDays: 7,
    lastsDays: [2, 45],
  },
  overdose: {
    grades: [
      [2, 0.15],
      [3, 0.6],
      [4, 0.25],
    ],
    unnoticedDays: 0,
    lastsDays: [1, 6],
  },
  withdrawal: {
    grades: [
      [2, 0.42],
      [3, 0.45],
      [4, 0.13],
    ],
    unnoticedDays: 1,
    lastsDays: [2, 16],
  },
  proc: {
    grades: [
      [1, 0.35],
      [2, 0.42],
      [3, 0.23],
    ],
    unnoticedDays: 5,
    lastsDays: [8, 60],
  },
  csf: {
    grades: [
      [1, 0.2],
      [2, 0.45],
      [3, 0.35],
    ],
    unnoticedDays: 4,
    lastsDays: [5, 45],
  },
  infect: deepInfection,
  'infect.superficial': {
    grades: [
      [2, 0.85],
      [3, 0.15],
    ],
    unnoticedDays: 3,
    lastsDays: [7, 30],
  },
  cath: device,
  pump: device,
  refill: process,
  prog: process,
  therapy: {
    grades: [
      [1, 0.2],
      [2, 0.8],
    ],
    unnoticedDays: 30,
    lastsDays: [30, 240],
  },
};

/** Tells one event. What caused it was noticed no later than the event itself. */
export function inventIncident(random: Random, type: string, onset: number, cause: Incident | null = null): Incident {
  const kind = kinds[type] ?? kinds[type.split('.')[0] ?? ''] ?? process;
  const grade = random.weighted(kind.grades);
  const [least, most] = kind.lastsDays;
  const detected = Math.max(onset + random.whole(0, kind.unnoticedDays), cause?.detected ?? 0);
  return {
    type,
    onset,
    detected,
    grade,
    serious: grade >= 3 || (grade === 2 && random.chance(0.12)),
    over: random.chance(0.03) ? null : Math.max(detected, onset + random.whole(least, most)),
    sequelae: grade >= 3 && random.chance(0.05),
    cause,
  };
}

/** A death, as the event the taxonomy asks for. */
export function death(on: number): Incident {
  return {
    type: 'death',
    onset: on,
    detected: on,
    grade: 5,
    serious: true,
    over: null,
    sequelae: false,
    cause: null,
  };
}
