import type { DoseContext } from '#libs/therapy/index';
import type { DoseFormQuery } from '../../graphql/generated/graphql.js';

export type DoseFormData = DoseFormQuery['doseForm'];

/** What the checks at the keyboard judge by, as the registry's own do. */
export const doseContextOf = ({
  timeZone,
  bestBolusUg,
  implants,
  pumps,
  fills,
  doses,
  patient,
}: DoseFormData): DoseContext => ({
  timeZone,
  birthYear: patient.birthYear,
  bestBolusUg,
  implants,
  pumps: pumps.map(({ implantedOn, explantedOn, modelName, ...constants }) => ({
    implantedOn,
    explantedOn,
    constants: modelName === null ? null : constants,
  })),
  fills,
  doses,
});
