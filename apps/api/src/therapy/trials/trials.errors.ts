import { RegistryError } from '../../errors.js';

const refuse = (sentence: string, rule: string, field: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const trialConcluded = (field: string): RegistryError =>
  refuse('This trial is concluded. A further bolus belongs to a trial of its own.', 'D3', field);

export const concludedAlready = (): RegistryError =>
  refuse('This trial is concluded already. Reload the page to see how.', 'CONCLUDED', 'conclusion');

export const conclusionUnjudged = (): RegistryError =>
  refuse('Say by which criterion the response was judged, and whether it was met.', 'NEEDED', 'criterion');

export const criterionHalfStated = (): RegistryError =>
  refuse('Say whether the criterion was met.', 'NEEDED', 'criterionMet');

export const conclusionContradicts = (): RegistryError =>
  refuse(
    'A positive conclusion needs a criterion that was met; a negative one, a criterion that was not.',
    'CRITERION',
    'conclusion',
  );

export const nothingWithoutBolus = (): RegistryError =>
  refuse(
    'No bolus is recorded in this trial. Record it first, or conclude the trial as aborted.',
    'NO_BOLUS',
    'conclusion',
  );

export const nothingAssessed = (): RegistryError =>
  refuse('Nothing is filled in. Record at least a grade, the spasms, the function or a vital sign.', 'REQUIRED', 'mas');

export const gradesDoNotFit = (messages: readonly string[], field: string, rule: string): RegistryError =>
  refuse(messages.slice(0, 3).join(' '), rule, field);

export const hourToCome = (): RegistryError =>
  refuse('This hour has not come yet. Record the assessment once it is done.', 'D13', 'hours');

export const hourTooFine = (): RegistryError => refuse('Give the hours to a tenth, such as 2 or 2.5.', 'FORM', 'hours');

export const diastolicNotBelow = (): RegistryError =>
  refuse('The diastolic pressure lies below the systolic one. Check both.', 'ORDER', 'diastolicMmhg');
