import { Role } from '../access/role.js';
import {
  AMEND,
  amendment,
  recordVisit,
  SIGN,
  signature,
  startSigningRegistry,
  VOID,
  voiding,
  type RecordedVisit,
  type SigningRegistry,
} from './testing/recorded-visit.js';
import { verifySignatures } from './verify-signatures.js';

const OFFER = 'mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) { id } }';
const ACCEPT = 'mutation ($input: AcceptTransferInput!) { acceptTransfer(input: $input) { id } }';
const REQUEST = 'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }';
const APPROVE = 'mutation ($id: ID!) { approveErasure(id: $id) { id } }';
const STATES = `query ($id: ID!) { patient(id: $id) { encounters {
  voidedAssessments { id signatureState } assessments { id status versions { version signatureState } } } } }`;

describe('signed versions of a whole record', () => {
  let registry: SigningRegistry;

  beforeAll(async () => {
    registry = await startSigningRegistry();
  });
  afterAll(() => registry.close());

  /** One assessment signed, amended and signed again; the other signed and voided. */
  const signedVisit = async (): Promise<RecordedVisit> => {
    const visit = await recordVisit(registry.ada);
    const other = { ...visit, assessmentId: visit.otherId };
    await registry.ada.ask(SIGN, signature(visit));
    await registry.ada.ask(AMEND, amendment(visit));
    const second = [{ assessmentId: visit.assessmentId, expectedVersion: 2 }];
    await registry.ada.ask(SIGN, signature(visit, { assessments: second }));
    await registry.ada.ask(SIGN, signature(other));
    await registry.coordinator.ask(VOID, voiding(other));
    return visit;
  };

  const rowsOf = async ({ patientId }: RecordedVisit): Promise<{ relation: string; centre_id: number; n: number }[]> =>
    registry.behind.query(
      `select 'assessment' as relation, centre_id, count(*) as n from registry.assessment where patient_id = $1 group by 2
       union all select 'assessment_version', centre_id, count(*) from registry.assessment_version where patient_id = $1 group by 2
       union all select 'signature', centre_id, count(*) from registry.signature where patient_id = $1 group by 2 order by 1`,
      [patientId],
    );
  const verify = () => verifySignatures((sql, parameters) => registry.behind.query(sql, [...parameters]));

  it('move with their patient to another centre, and stay valid and locked', async () => {
    const visit = await signedVisit();
    const { offerTransfer } = await registry.coordinator.ask<{ offerTransfer: { id: string } }>(OFFER, {
      input: { patientId: visit.patientId, toCentreCode: 'SOUTH', reason: 'She moved house.' },
    });
    const southCoordinator = registry.clientOf(await registry.actor(Role.COORDINATOR, registry.southbank));
    await southCoordinator.ask(ACCEPT, { input: { id: offerTransfer.id } });

    const south = registry.southbank.id;
    expect(await rowsOf(visit)).toEqual([
      { relation: 'assessment', centre_id: south, n: 2 },
      { relation: 'assessment_version', centre_id: south, n: 2 },
      { relation: 'signature', centre_id: south, n: 3 },
    ]);
    const clinician = await registry.stranger();
    expect(await clinician.ask(STATES, { id: visit.patientId })).toMatchObject({
      patient: {
        encounters: [
          {
            assessments: [
              { status: 'SIGNED', versions: [{ signatureState: 'VALID' }, { version: 2, signatureState: 'VALID' }] },
            ],
            voidedAssessments: [{ signatureState: 'VALID' }],
          },
        ],
      },
    });
    expect((await verify()).broken).toEqual([]);
    expect(await southCoordinator.refused(AMEND, amendment(visit, { expectedVersion: 2 }))).toMatchObject({
      extensions: { code: 'LOCKED' },
    });
    await clinician.ask(AMEND, amendment(visit, { expectedVersion: 2, answers: [{ key: 'average7d', code: '1' }] }));
  });

  it('leave no trace when the record is lawfully erased', async () => {
    const visit = await signedVisit();
    const { requestErasure } = await registry.coordinator.ask<{ requestErasure: { id: string } }>(REQUEST, {
      input: {
        patientId: visit.patientId,
        scope: 'RECORD',
        ground: 'CONSENT_WITHDRAWN',
        reason: 'She asked for it in writing.',
      },
    });
    const administrator = registry.clientOf(await registry.actor(Role.ADMINISTRATOR, null));
    await administrator.ask(APPROVE, { id: requestErasure.id });
    expect(await rowsOf(visit)).toEqual([]);
    expect((await verify()).broken).toEqual([]);
  });
});
