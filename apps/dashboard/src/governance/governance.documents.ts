import { graphql } from '../graphql/generated/gql.js';

export const OpenBreakGlassDocument = graphql(`
  mutation OpenBreakGlass($input: OpenBreakGlassInput!) {
    openBreakGlass(input: $input) {
      patientId
      until
    }
  }
`);

export const CloseBreakGlassDocument = graphql(`
  mutation CloseBreakGlass {
    closeBreakGlass
  }
`);

export const BreakGlassUsesDocument = graphql(`
  query BreakGlassUses {
    breakGlassUses {
      id
      patientId
      pseudonym
      openedBy
      openedAt
      until
      closedAt
      reason
      reviewDueAt
      overdue
      verdict
      note
      reviewedBy
      fromCentre {
        name
      }
    }
  }
`);

export const ReviewBreakGlassDocument = graphql(`
  mutation ReviewBreakGlass($input: ReviewBreakGlassInput!) {
    reviewBreakGlass(input: $input) {
      id
    }
  }
`);

export const OtherCentresDocument = graphql(`
  query OtherCentres {
    centres {
      code
      name
    }
  }
`);

export const TransfersDocument = graphql(`
  query Transfers {
    transfers {
      id
      patientId
      outgoing
      state
      reason
      note
      offeredBy
      offeredAt
      settledBy
      settledAt
      patient {
        pseudonym
        birthYear
        sex
        familyName
        givenName
        birthDate
      }
      fromCentre {
        name
      }
      toCentre {
        name
      }
    }
  }
`);

export const OfferTransferDocument = graphql(`
  mutation OfferTransfer($input: OfferTransferInput!) {
    offerTransfer(input: $input) {
      id
    }
  }
`);

export const AcceptTransferDocument = graphql(`
  mutation AcceptTransfer($input: AcceptTransferInput!) {
    acceptTransfer(input: $input) {
      id
    }
  }
`);

export const DeclineTransferDocument = graphql(`
  mutation DeclineTransfer($id: ID!, $note: String) {
    declineTransfer(id: $id, note: $note) {
      id
    }
  }
`);

export const WithdrawTransferDocument = graphql(`
  mutation WithdrawTransfer($id: ID!) {
    withdrawTransfer(id: $id) {
      id
    }
  }
`);

export const ErasuresDocument = graphql(`
  query Erasures {
    erasures {
      id
      patientId
      pseudonym
      scope
      ground
      state
      reason
      requestedBy
      requestedAt
      decidedBy
      decidedAt
      note
      mayDecide
      centre {
        name
      }
    }
  }
`);

export const RequestErasureDocument = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) {
      id
    }
  }
`);

export const WithdrawErasureDocument = graphql(`
  mutation WithdrawErasure($id: ID!) {
    withdrawErasure(id: $id) {
      id
    }
  }
`);

export const ApproveErasureDocument = graphql(`
  mutation ApproveErasure($id: ID!) {
    approveErasure(id: $id) {
      id
    }
  }
`);

export const DeclineErasureDocument = graphql(`
  mutation DeclineErasure($id: ID!, $note: String) {
    declineErasure(id: $id, note: $note) {
      id
    }
  }
`);

export const ExportPatientCopyDocument = graphql(`
  mutation ExportPatientCopy($patientId: ID!) {
    exportPatientCopy(patientId: $patientId) {
      fileName
      html
      json
    }
  }
`);
