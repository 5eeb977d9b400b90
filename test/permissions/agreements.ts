import type { GraphqlClient } from '../registry/graphql-client.js';
import { NEIGHBOUR, type Neighbour } from './neighbour.js';

/** A hospital as far as its coordinator and its neighbour have to do with it. */
export interface Side {
  readonly code: string;
  readonly coordinator: GraphqlClient;
  readonly neighbour: Neighbour;
}

interface Patient {
  readonly id: string;
  readonly pseudonym: string;
}

async function enrol(by: GraphqlClient): Promise<Patient> {
  const { recordPatient } = await by.ask<{ recordPatient: Patient }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id pseudonym } }',
    { input: { birthYear: 1980 } },
  );
  return recordPatient;
}

async function offer(by: GraphqlClient, toCentreCode: string): Promise<string> {
  const { id: patientId } = await enrol(by);
  const { offerTransfer } = await by.ask<{ offerTransfer: { id: string } }>(
    'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id } }',
    { input: { patientId, toCentreCode, reason: 'She moves house.' } },
  );
  return offerTransfer.id;
}

/** A patient offered to the neighbour. */
export const offerAway = async ({ coordinator }: Side) => ({ offeredAwayId: await offer(coordinator, NEIGHBOUR) });

/** A patient the neighbour offers. */
export const beOffered = async ({ code, neighbour }: Side) => ({
  offeredHereId: await offer(neighbour.coordinator, code),
});

/** A patient whose erasure is asked for. */
export async function requestErasure({ coordinator }: Side): Promise<{ readonly erasureId: string }> {
  const { id: patientId } = await enrol(coordinator);
  const { requestErasure: requested } = await coordinator.ask<{ requestErasure: { id: string } }>(
    'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }',
    { input: { patientId, scope: 'RECORD', ground: 'CONSENT_WITHDRAWN', reason: 'She wrote to us.' } },
  );
  return { erasureId: requested.id };
}

/** A patient whom a clinician of the neighbour looked at; ten a day are allowed to one clinician. */
export async function breakGlass({ code, coordinator, neighbour }: Side): Promise<{ readonly glassUseId: string }> {
  const patient = await enrol(coordinator);
  await neighbour.clinician.ask(
    'mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { patientId } }',
    {
      input: {
        centreCode: code,
        knownAs: patient.pseudonym,
        bornOn: '1980-05-05',
        reason: 'Pump alarm in our emergency department.',
      },
    },
  );
  await neighbour.clinician.ask('mutation { closeBreakGlass }');
  const { breakGlassUses } = await coordinator.ask<{ breakGlassUses: { id: string; patientId: string }[] }>(
    '{ breakGlassUses { id patientId } }',
  );
  const use = breakGlassUses.find(({ patientId }) => patientId === patient.id);
  if (!use) throw new Error('no emergency access was opened');
  return { glassUseId: use.id };
}
