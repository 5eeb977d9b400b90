export type FormLanguage = 'EN' | 'DE';
export type LinkRespondent = 'CAREGIVER' | 'PATIENT';

export interface Question {
  readonly instrumentCode: string;
  readonly key: string;
  readonly lowest: number;
  readonly highest: number;
  readonly mayNotApply: boolean;
}

/** A number as it is coded, or why there is none. */
export type Given = { readonly code: string } | { readonly absence: 'NOT_APPLICABLE' | 'NOT_DONE' };

/** What the registry says of a link: whom it asks what, and what was answered so far. */
export interface Form {
  readonly respondent: LinkRespondent;
  readonly language: FormLanguage;
  readonly centreName: string;
  readonly expiresAt: string;
  readonly relations: readonly string[];
  readonly relation: string | null;
  readonly questions: readonly Question[];
  readonly answers: readonly {
    readonly instrumentCode: string;
    readonly key: string;
    readonly code: string | null;
    readonly absence: 'NOT_APPLICABLE' | 'NOT_DONE' | null;
  }[];
}

export const nameOf = ({ instrumentCode, key }: { instrumentCode: string; key: string }): string =>
  `${instrumentCode}/${key}`;

/** Answers by instrument and item, as the page holds them. */
export type Answers = Readonly<Record<string, Given>>;

export const answersOf = ({ answers }: Pick<Form, 'answers'>): Answers =>
  Object.fromEntries(
    answers.flatMap(({ code, absence, ...of }): [string, Given][] =>
      code !== null ? [[nameOf(of), { code }]] : absence !== null ? [[nameOf(of), { absence }]] : [],
    ),
  );

/** As the registry takes them. */
export const inputOf = (answers: Answers): { instrumentCode: string; key: string }[] =>
  Object.entries(answers).map(([name, given]) => {
    const [instrumentCode = '', key = ''] = name.split('/');
    return { instrumentCode, key, ...given };
  });
