import { ComponentKind } from '../components/component.entity.js';

/** A number a model of a part is known by. */
export interface ConstantRule {
  readonly name: string;
  readonly kind: ComponentKind;
  /** UCUM. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

const { PUMP, CATHETER } = ComponentKind;

/** The constants there are, in the order they are shown. One that is not known of a model is left out. */
export const constantRules: readonly ConstantRule[] = [
  { name: 'reservoirMl', kind: PUMP, unit: 'mL', min: 1, max: 100 },
  { name: 'alarmMl', kind: PUMP, unit: 'mL', min: 0, max: 20 },
  { name: 'unusableMl', kind: PUMP, unit: 'mL', min: 0, max: 20 },
  { name: 'accuracyPercent', kind: PUMP, unit: '%', min: 0, max: 100 },
  { name: 'minDailyMl', kind: PUMP, unit: 'mL/d', min: 0, max: 100 },
  { name: 'maxDailyMl', kind: PUMP, unit: 'mL/d', min: 0, max: 100 },
  { name: 'pathVolumeMl', kind: PUMP, unit: 'mL', min: 0, max: 5 },
  { name: 'serviceLifeYears', kind: PUMP, unit: 'a', min: 1, max: 20 },
  { name: 'stabilityDays', kind: PUMP, unit: 'd', min: 1, max: 1000 },
  { name: 'internalVolumeMlPerCm', kind: CATHETER, unit: 'mL/cm', min: 0, max: 1 },
  { name: 'totalLengthCm', kind: CATHETER, unit: 'cm', min: 1, max: 200 },
];
