import type { GraphqlClient } from '../registry/graphql-client.js';

export const OPEN = `mutation { openCaregiverForm { respondent language centreName expiresAt relations relation
  questions { instrumentCode key lowest highest mayNotApply } answers { instrumentCode key code absence } } }`;
export const KEEP = 'mutation ($input: KeepCaregiverAnswersInput!) { keepCaregiverAnswers(input: $input) }';
export const SUBMIT = 'mutation ($input: SubmitCaregiverAnswersInput!) { submitCaregiverAnswers(input: $input) }';
const ISSUE = 'mutation ($input: IssueCaregiverLinkInput!) { issueCaregiverLink(input: $input) { path link { id } } }';

export const careTasks = [
  'dressing-upper',
  'dressing-lower',
  'bathing',
  'hygiene',
  'transfer',
  'positioning-chair',
  'positioning-bed',
  'orthoses',
] as const;

/** No pain, difficulties from 1 to 7 with orthoses no part of the care, disturbance of sleep 5. */
export const ANSWERED: readonly { instrumentCode: string; key: string; code?: string; absence?: string }[] = [
  { instrumentCode: 'nrs-pain', key: 'average7d', code: '0' },
  ...careTasks.map((key, at) => ({
    instrumentCode: 'care-difficulty-8',
    key,
    ...(key === 'orthoses' ? { absence: 'NOT_APPLICABLE' } : { code: String(at + 1) }),
  })),
  { instrumentCode: 'sleep-nrs', key: 'disturbance', code: '5' },
];

export const submission = (change: object = {}): { input: Record<string, unknown> } => ({
  input: { answers: ANSWERED, relation: 'parent', language: 'EN', wording: '1.0.0', activeSeconds: 55, ...change },
});

/** A new link, with the token of its address. */
export async function issue(
  client: GraphqlClient,
  input: { patientId: string } & Record<string, unknown>,
): Promise<{ id: string; token: string }> {
  const { issueCaregiverLink } = await client.ask<{ issueCaregiverLink: { path: string; link: { id: string } } }>(
    ISSUE,
    {
      input: { respondent: 'CAREGIVER', language: 'EN', ...input },
    },
  );
  const [, token = ''] = issueCaregiverLink.path.split('#');
  return { id: issueCaregiverLink.link.id, token };
}
