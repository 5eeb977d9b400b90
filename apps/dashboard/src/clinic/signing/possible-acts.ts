import type { AssessmentStatus } from '../../graphql/generated/graphql.js';

export type AssessmentAct = 'AMEND' | 'UNLOCK' | 'VOID';

/**
 * What somebody with these rights may do to an assessment as it stands. What is signed is amended by those who may sign;
 * others unlock it first.
 */
export function possibleActs(
  { status }: { status: AssessmentStatus },
  permissions: readonly string[],
): readonly AssessmentAct[] {
  const may = (act: string): boolean => permissions.includes(act);
  const stands = status === 'COMPLETED' || status === 'SIGNED';
  if (!stands) return [];
  const signed = status === 'SIGNED';
  return [
    ...(may('amendAssessment') && (!signed || may('signAssessments')) ? (['AMEND'] as const) : []),
    ...(may('unlockAssessment') && signed ? (['UNLOCK'] as const) : []),
    ...(may('voidAssessment') ? (['VOID'] as const) : []),
  ];
}

interface Signable {
  status: AssessmentStatus;
  signatures: readonly { printedName: string }[];
}

/** What a person can still sign: whatever stands and does not carry her name. */
export function signable<Assessment extends Signable>(
  assessments: readonly Assessment[],
  name: string,
): readonly Assessment[] {
  return assessments.filter(
    ({ status, signatures }) =>
      (status === 'COMPLETED' || status === 'SIGNED') && !signatures.some(({ printedName }) => printedName === name),
  );
}
