import { catheterModels, pumpModels } from '../event-types.js';

/** A device model that does not exist, with the constants its reservoir is computed from. */
export interface ExampleModel {
  readonly code: string;
  readonly kind: 'PUMP' | 'CATHETER';
  readonly manufacturer: string;
  readonly name: string;
  readonly definition: Readonly<Record<string, { value: number; source: string; verified: boolean }>>;
}

const invented = (value: number) => ({ value, source: 'Invented for the synthetic cohort', verified: true });

/** "Example Pump 20 mL" is example-pump-20-ml. */
export const exampleCode = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** The models invented patients have, so that no finding seems to speak of a real product. */
export const exampleModels: readonly ExampleModel[] = [
  ...pumpModels.map(([name]) => ({
    code: exampleCode(name),
    kind: 'PUMP' as const,
    manufacturer: 'Example Devices',
    name,
    definition: {
      reservoirMl: invented(name.includes('20') ? 20 : 40),
      alarmMl: invented(2),
      unusableMl: invented(1.4),
      accuracyPercent: invented(14.5),
      minDailyMl: invented(0.048),
      serviceLifeYears: invented(7),
      stabilityDays: invented(180),
    },
  })),
  ...catheterModels.map(([name]) => ({
    code: exampleCode(name),
    kind: 'CATHETER' as const,
    manufacturer: 'Example Devices',
    name,
    definition: {},
  })),
];
