import type { PumpConstants } from '#libs/therapy/index';

/** Constants of a device model as published: by name, each with its source; one that is not known is left out. */
export type ModelDefinition = Readonly<Record<string, { readonly value: number } | undefined>>;

export function pumpConstantsOf(definition: ModelDefinition): PumpConstants {
  const valueOf = (name: keyof PumpConstants): number | null => definition[name]?.value ?? null;
  return {
    reservoirMl: valueOf('reservoirMl'),
    alarmMl: valueOf('alarmMl'),
    unusableMl: valueOf('unusableMl'),
    stabilityDays: valueOf('stabilityDays'),
    serviceLifeYears: valueOf('serviceLifeYears'),
    minDailyMl: valueOf('minDailyMl'),
    maxDailyMl: valueOf('maxDailyMl'),
  };
}
