import { graphql } from '../../graphql/generated/gql.js';

export const SignAssessmentsDocument = graphql(`
  mutation SignAssessments($input: SignAssessmentsInput!) {
    signAssessments(input: $input) {
      id
    }
  }
`);

export const AmendAssessmentDocument = graphql(`
  mutation AmendAssessment($input: AmendAssessmentInput!) {
    amendAssessment(input: $input) {
      id
      version
    }
  }
`);

export const UnlockAssessmentDocument = graphql(`
  mutation UnlockAssessment($input: UnlockAssessmentInput!) {
    unlockAssessment(input: $input) {
      id
      version
    }
  }
`);

export const VoidAssessmentDocument = graphql(`
  mutation VoidAssessment($input: VoidAssessmentInput!) {
    voidAssessment(input: $input) {
      id
      version
    }
  }
`);

/** Visits of the centre that wait for a signature, the longest waiting first. */
export const UnsignedVisitsDocument = graphql(`
  query UnsignedVisits {
    today {
      unsigned {
        total
        items {
          encounterId
          heldOn
          patient {
            id
            pseudonym
          }
        }
      }
    }
  }
`);

/** An assessment as it stands, and the definition it was recorded with. */
export const AmendFormDocument = graphql(`
  query AmendForm($id: ID!, $code: ID!, $version: String!) {
    assessment(id: $id) {
      id
      version
      status
      title
      rater
      recording
      absence
      reason
      answers {
        key
        code
        absence
        reason
      }
      scores {
        code
        value
        absence
        reason
      }
    }
    instrument(code: $code, version: $version) {
      ...WholeInstrument
    }
  }
`);

export const AssessmentVersionsDocument = graphql(`
  query AssessmentVersions($id: ID!, $patientId: ID!) {
    assessment(id: $id) {
      id
      title
      instrumentCode
      instrumentVersion
      status
      voiding {
        voidedAt
        voidedBy
        category
        reason
      }
      versions {
        version
        status
        rater
        recording
        absence
        reason
        change
        changeCategory
        changeReason
        recordedAt
        recordedBy
        signatureState
        answers {
          key
          code
          absence
          reason
        }
        scores {
          code
          value
          absence
          reason
        }
        signatures {
          id
          printedName
          meaning
          signedAt
          state
        }
      }
    }
    patient(id: $patientId) {
      id
      pseudonym
      identity {
        familyName
        givenName
      }
      encounters {
        id
        heldOn
        assessments {
          id
        }
        voidedAssessments {
          id
        }
      }
    }
  }
`);

/** What puts the content of versions into words. */
export const VersionWordsDocument = graphql(`
  query VersionWords($code: ID!, $version: String!) {
    instrument(code: $code, version: $version) {
      code
      version
      items {
        linkId
        label
        type
        unit
        options {
          code
          label
        }
        cells {
          code
          label
        }
      }
      scores {
        code
        title
        unit
        decimals
      }
    }
  }
`);
