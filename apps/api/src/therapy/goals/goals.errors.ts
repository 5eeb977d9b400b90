import { RegistryError } from '../../errors.js';

const refuse = (rule: string, field: string, sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const unknownCategory = (): RegistryError =>
  refuse('CODE_UNKNOWN', 'category', 'This category is not on the list.');

export const levelsMissing = (): RegistryError =>
  refuse('NEEDED', 'levels', 'Word all five levels, from much less (−2) to much more than expected (+2).');

export const levelsAlike = (): RegistryError =>
  refuse('DUPLICATE', 'levels', 'Two levels say the same. Word each so that a rater can tell them apart.');

export const enoughGoals = (): RegistryError =>
  refuse('RANGE', 'number', 'The patient has five goals already. Void one of them first.');

export const lockedGoal = (): RegistryError =>
  new RegistryError(
    'LOCKED',
    'This goal is locked: goals are not changed once they are fixed, or an implant is recorded.',
    {
      rule: 'GOAL_LOCKED',
      field: 'goalId',
    },
  );

export const openGoalsLeft = (): RegistryError =>
  refuse('NEEDED', 'goals', 'Name every open goal of the patient: goals are locked all together.');

export const noGoals = (): RegistryError =>
  refuse('NEEDED', 'goals', 'No goal of the patient is open: there is nothing to lock.');
