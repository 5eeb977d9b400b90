/** Something unusual, stored with a reason. */
export interface Unusual {
  readonly rule: string;
  readonly field: string;
  readonly sentence: string;
}

/** A refusal or failure as the API words it: the sentence is meant for people, the code for the small print. */
export class RegistryProblem extends Error {
  /** One of the registry's error codes, or OFFLINE, UNREACHABLE and UNREADABLE_ANSWER, which only the browser can meet. */
  readonly code: string;
  /** The plausibility rule that was broken, when there is one. */
  readonly rule: string | null;
  /** The input field the refusal is about, when there is one. */
  readonly field: string | null;
  /** Of an IMPLAUSIBLE refusal everything that wants a reason. */
  readonly findings: readonly Unusual[];

  constructor(
    code: string,
    sentence: string,
    rule: string | null = null,
    field: string | null = null,
    findings: readonly Unusual[] = [],
  ) {
    super(sentence);
    this.name = 'RegistryProblem';
    this.code = code;
    this.rule = rule;
    this.field = field;
    this.findings = findings;
  }
}

/** True when trying again may help: the line was down or the registry was busy. */
export function mayPass(problem: unknown): boolean {
  return problem instanceof RegistryProblem && ['OFFLINE', 'BUSY', 'RATE_LIMITED'].includes(problem.code);
}

/** True when an act was sent and its answer lost: it may have been done, or not. */
export function isUncertain(problem: unknown): boolean {
  return problem instanceof RegistryProblem && (problem.code === 'UNREACHABLE' || problem.rule === 'UNCERTAIN');
}
