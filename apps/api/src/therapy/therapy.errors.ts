import { RegistryError } from '../errors.js';

export const baselineNotBeforeImplant = (heldOn: string, implantedOn: string): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    `The baseline visit on ${heldOn} would not lie before the implant on ${implantedOn}. Check both dates.`,
    {
      rule: 'D5',
      field: 'performedOn',
    },
  );
