import type { EntityManager } from 'typeorm';
import type { Patient } from './patient.entity.js';

/** Whoever else writes about the patient waits for the end of this transaction, or is waited for. */
export const holdPatient = (tx: EntityManager, { centreId, id }: Pick<Patient, 'centreId' | 'id'>): Promise<unknown> =>
  tx.query('select from registry.patient where centre_id = $1 and id = $2 for no key update', [centreId, id]);
