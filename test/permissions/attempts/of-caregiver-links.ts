import { KEEP, OPEN, SUBMIT, submission } from '../../caregiver/answers.js';
import { mutationById, mutationOf, type Attempts } from '../attempt.js';

/** Links that caregivers and patients answer by. Nobody who is signed in answers: a link alone does. */
export const ofCaregiverLinks: Attempts = {
  issueCaregiverLink: mutationOf('enrolled')(
    'issueCaregiverLink',
    'IssueCaregiverLinkInput',
    ({ enrolledId }) => ({ patientId: enrolledId, respondent: 'CAREGIVER', language: 'EN' }),
    '{ path link { id } }',
  ),
  revokeCaregiverLink: mutationById('caregiverLink')('revokeCaregiverLink', ({ caregiverLinkId }) => caregiverLinkId),
  openCaregiverForm: { query: OPEN },
  keepCaregiverAnswers: { query: KEEP, variables: { input: { answers: [], language: 'EN' } } },
  submitCaregiverAnswers: { query: SUBMIT, variables: submission() },
};
