import type { Form } from './form.js';

/** Why the registry did not do it: the link is good no longer, was tried too often, or nothing came back. */
export type Refusal = 'CLOSED' | 'TOO_OFTEN' | 'UNREACHABLE';

export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

const OPEN = `mutation OpenCaregiverForm { openCaregiverForm { respondent language centreName expiresAt relations relation
  questions { instrumentCode key lowest highest mayNotApply } answers { instrumentCode key code absence } } }`;
const KEEP = `mutation KeepCaregiverAnswers($input: KeepCaregiverAnswersInput!) { keepCaregiverAnswers(input: $input) }`;
const SUBMIT = `mutation SubmitCaregiverAnswers($input: SubmitCaregiverAnswersInput!) { submitCaregiverAnswers(input: $input) }`;

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The registry, to whoever holds this token. Neither cookie nor address carries it: it goes in a header alone. */
export class LinkedRegistry {
  constructor(private readonly token: string) {}

  async open(): Promise<Form> {
    return (await this.ask<{ openCaregiverForm: Form }>(OPEN, {})).openCaregiverForm;
  }

  async keep(input: object): Promise<void> {
    await this.ask(KEEP, { input });
  }

  /** @param key the same again for a submission that is repeated because no answer came */
  async submit(input: object, key: string): Promise<void> {
    await this.ask(SUBMIT, { input }, key);
  }

  private async ask<T>(query: string, variables: object, key: string = crypto.randomUUID()): Promise<T> {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      // What was just typed still leaves when the page is closed.
      keepalive: true,
      headers: { 'content-type': 'application/json', 'tonus-link': this.token, 'idempotency-key': key },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as Answer<T> | null | undefined;
    if (answer?.data != null && !answer.errors) return answer.data;
    const code = answer?.errors?.[0]?.extensions?.code;
    throw new Refused(code === 'NOT_FOUND' ? 'CLOSED' : code === 'RATE_LIMITED' ? 'TOO_OFTEN' : 'UNREACHABLE');
  }
}
