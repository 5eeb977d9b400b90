import type { ComponentKind } from '../components/component.entity.js';
import { constantRules } from './device-constants.js';
import { unfittingConstant } from './device-models.errors.js';
import type { DeviceConstantInput } from './publish-device-model.input.js';

/** @throws RegistryError for what no label carries */
export function refuseUnreadableIdentifiers(identifiers: readonly string[]): void {
  if (identifiers.every((identifier) => /^[A-Z0-9]{6,25}$/.test(identifier))) return;
  throw unfittingConstant(
    'deviceIdentifiers',
    'A device identifier has 6 to 25 capital letters and digits, such as 00643169007638.',
  );
}

/**
 * @throws RegistryError naming the first constant that is unknown, said twice, out of its range, or does not fit another
 */
export function refuseUnfittingConstants(kind: ComponentKind, constants: readonly DeviceConstantInput[]): void {
  const values = new Map<string, number>();
  for (const { name, value } of constants) {
    const rule = constantRules.find((each) => each.name === name && each.kind === kind);
    if (!rule) throw unfittingConstant(name, 'This constant is not one of this kind of part. Leave it out.');
    if (values.has(name)) throw unfittingConstant(name, 'This constant is given twice. Keep one of the two.');
    if (value < rule.min || value > rule.max) {
      throw unfittingConstant(
        name,
        `This lies between ${rule.min} and ${rule.max} ${rule.unit}. Check value and unit.`,
      );
    }
    if (rule.unit === 'd' && !Number.isInteger(value)) {
      throw unfittingConstant(name, 'This is counted in whole days. Leave the fraction out.');
    }
    values.set(name, value);
  }
  const below = (lower: string, upper: string, sentence: string): void => {
    const [low, high] = [values.get(lower), values.get(upper)];
    if (low !== undefined && high !== undefined && low > high) throw unfittingConstant(lower, sentence);
  };
  below('alarmMl', 'reservoirMl', 'The alarm volume cannot be more than the reservoir holds.');
  below('unusableMl', 'alarmMl', 'The alarm must sound before only the unusable volume is left.');
  below('minDailyMl', 'maxDailyMl', 'The least daily volume cannot be more than the greatest.');
}
