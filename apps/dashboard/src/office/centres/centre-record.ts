import { messages } from '../../messages/messages.js';

const text = messages.office.centres;

/** What can be changed of a centre, as chosen in the form. */
export interface CentreRecord {
  name: string;
  timeZone: string | null;
}

export type CentreProblems = Partial<Record<keyof CentreRecord | 'code', string>>;

/** What is missing, by field. The registry checks again. */
export const centreProblems = ({ name, timeZone }: CentreRecord): CentreProblems => ({
  ...(name.trim() === '' ? { name: text.required(text.name) } : {}),
  ...(timeZone === null ? { timeZone: text.required(text.timeZone) } : {}),
});

/** Whether a code may name a centre, however it is typed. */
export const isCentreCode = (typed: string): boolean => /^[A-Z0-9][A-Z0-9-]{0,15}$/.test(typed.trim().toUpperCase());
