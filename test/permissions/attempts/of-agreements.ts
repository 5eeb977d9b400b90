import { mutationById, mutationOf, type Attempts } from '../attempt.js';
import { NEIGHBOUR } from '../neighbour.js';

const ofOfferAway = mutationById('offeredAway');
const ofOfferHere = mutationById('offeredHere');
const ofErasure = mutationById('erasure');

/** What more than one person has a say in: break-glass, transfers, erasure; and the copy a patient is given. */
export const ofAgreements: Attempts = {
  openBreakGlass: {
    // Meets nobody, which is an answer: a session that looks at somebody can do nothing else. PERM-3 opens it.
    query: 'mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { until } }',
    about: ({ centreCode }) => ({
      input: { centreCode, knownAs: 'Nobody', bornOn: '1980-05-05', reason: 'Pump alarm, brought in unconscious.' },
    }),
  },
  closeBreakGlass: { query: 'mutation { closeBreakGlass }' },
  breakGlassUses: { query: '{ breakGlassUses { id pseudonym centre { code } } }' },
  reviewBreakGlass: mutationOf('glassUse')('reviewBreakGlass', 'ReviewBreakGlassInput', ({ glassUseId: id }) => ({
    id,
    verdict: 'JUSTIFIED',
  })),
  transfers: { query: '{ transfers { id patientId patient { pseudonym } fromCentre { code } toCentre { code } } }' },
  offerTransfer: mutationOf('enrolled')('offerTransfer', 'OfferTransferInput', ({ enrolledId: patientId }) => ({
    patientId,
    toCentreCode: NEIGHBOUR,
    reason: 'She moves house.',
  })),
  acceptTransfer: mutationOf('offeredHere')('acceptTransfer', 'AcceptTransferInput', ({ offeredHereId: id }) => ({
    id,
  })),
  declineTransfer: ofOfferHere('declineTransfer', ({ offeredHereId }) => offeredHereId),
  withdrawTransfer: ofOfferAway('withdrawTransfer', ({ offeredAwayId }) => offeredAwayId),
  erasures: { query: '{ erasures { id pseudonym centre { code } } }' },
  requestErasure: mutationOf('enrolled')('requestErasure', 'RequestErasureInput', ({ enrolledId: patientId }) => ({
    patientId,
    scope: 'RECORD',
    ground: 'CONSENT_WITHDRAWN',
    reason: 'She wrote to us.',
  })),
  withdrawErasure: ofErasure('withdrawErasure', ({ erasureId }) => erasureId),
  approveErasure: ofErasure('approveErasure', ({ erasureId }) => erasureId),
  declineErasure: ofErasure('declineErasure', ({ erasureId }) => erasureId),
  exportPatientCopy: {
    query: 'mutation ($id: ID!) { exportPatientCopy(patientId: $id) { fileName html json } }',
    about: ({ enrolledId: id }) => ({ id }),
  },
};
