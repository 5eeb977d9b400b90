import type { RegistryProblem } from '../graphql/registry-problem.js';
import type { Standing } from './desk-state.js';
import type { Ledger } from './ledger.js';

/** What keeps a draft from the registry. */
export type Trouble = 'NONE' | 'OFFLINE' | 'ENDED' | RegistryProblem;

interface Known {
  readonly trouble: Trouble;
  readonly ledger: Pick<Ledger, 'waiting' | 'count' | 'hasRefused'>;
  /** Of a field the registry does not take. */
  readonly refusal: RegistryProblem | null;
  readonly savedAt: string | null;
  readonly onDevice: boolean;
}

/** Where the draft stands; what somebody must know of comes first. */
export function standingOf({ trouble, ledger, refusal, savedAt, onDevice }: Known): Standing {
  if (trouble === 'ENDED') return { state: 'ENDED' };
  if (trouble === 'OFFLINE') return { state: 'OFFLINE', toSend: ledger.count, onDevice };
  if (trouble !== 'NONE') return { state: 'REFUSED', problem: trouble };
  if (ledger.hasRefused && refusal) return { state: 'REFUSED', problem: refusal };
  if (ledger.waiting !== null) return { state: 'SAVING' };
  return savedAt === null ? { state: 'BLANK' } : { state: 'SAVED', at: savedAt };
}
