import { graphql } from '../../graphql/generated/gql.js';

export const ContactAttemptsDocument = graphql(`
  query ContactAttempts($id: ID!) {
    patient(id: $id) {
      id
      contactAttempts {
        id
        attemptedAt
        about
        channel
        outcome
        attestation
        appointmentOn
        note
        recordedBy
      }
    }
  }
`);

export const RecordContactAttemptDocument = graphql(`
  mutation RecordContactAttempt($input: RecordContactAttemptInput!) {
    recordContactAttempt(input: $input) {
      id
    }
  }
`);
