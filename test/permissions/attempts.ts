import type { Attempts } from './attempt.js';
import { ofAccounts } from './attempts/of-accounts.js';
import { ofAgreements } from './attempts/of-agreements.js';
import { ofCaregiverLinks } from './attempts/of-caregiver-links.js';
import { ofDosing } from './attempts/of-dosing.js';
import { ofOffice } from './attempts/of-office.js';
import { ofPathway } from './attempts/of-pathway.js';
import { ofPatients } from './attempts/of-patients.js';
import { ofTrials } from './attempts/of-trials.js';
import { ofPeople } from './attempts/of-people.js';

/**
 * Every act of the permission matrix, once. A new one needs a line in the file of its group: the test counts. What it
 * acts on is in targets.ts.
 */
export const attempts: Attempts = {
  ...ofPatients,
  ...ofTrials,
  ...ofPathway,
  ...ofCaregiverLinks,
  ...ofDosing,
  ...ofPeople,
  ...ofAgreements,
  ...ofOffice,
  ...ofAccounts,
};
