import { graphql } from '../../graphql/generated/gql.js';

/** What may be corrected about a patient, as stored now; asked when somebody else's edit was faster. */
export const StoredNowDocument = graphql(`
  query StoredNow($id: ID!) {
    patient(id: $id) {
      id
      version
      pseudonym
      sex
      birthYear
      origin
      enrolledOn
      diedOn
      aetiology {
        code
      }
      identity {
        familyName
        givenName
        birthDate
        hospitalNumber
      }
      encounters {
        id
        version
        heldOn
        contact
        attestation
      }
      complications {
        id
        version
        onsetOn
        detectedOn
        grade
        serious
        outcome
        resolvedOn
        causedById
        type {
          code
          label
        }
      }
    }
  }
`);

export const CorrectPatientDocument = graphql(`
  mutation CorrectPatient($input: CorrectPatientInput!) {
    correctPatient(input: $input) {
      id
      version
    }
  }
`);

export const CorrectComplicationDocument = graphql(`
  mutation CorrectComplication($input: CorrectComplicationInput!) {
    correctComplication(input: $input) {
      id
      version
    }
  }
`);

export const CorrectEncounterDocument = graphql(`
  mutation CorrectEncounter($input: CorrectEncounterInput!) {
    correctEncounter(input: $input) {
      id
      version
    }
  }
`);
