import { coreCells } from './mas-sheet.js';
import { careTasks } from './care-difficulty-sheet.js';
import type { CohortModel } from './cohort-model.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { inventTraits } from './severity.js';
import type { Habits } from './sheet.js';

const CONTRACTURE = 0.025;

/** What stays the same in one person's answers. */
export function inventHabits(random: Random, model: CohortModel, person: Person): Habits {
  return {
    traits: inventTraits(random, model, person.aetiology),
    muscles: new Map(coreCells.map(({ code }) => [code, random.normal()])),
    contractures: new Set(coreCells.filter(() => random.chance(CONTRACTURE)).map(({ code }) => code)),
    tasks: new Map(careTasks.map(({ code, notPart }) => [code, random.chance(notPart) ? null : random.normal()])),
    seat: random.weighted([
      ['manual-wheelchair', 0.42],
      ['powered-wheelchair', 0.22],
      ['tilt-wheelchair', 0.18],
      ['moulded-seat', person.ageAtImplant < 20 ? 0.2 : 0.04],
      ['ordinary-chair', 0.1],
    ]),
    hoist: random.chance(0.45),
    transfersADay: random.whole(3, 12),
  };
}
