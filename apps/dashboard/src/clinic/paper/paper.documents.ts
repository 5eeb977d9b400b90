import { graphql } from '../../graphql/generated/gql.js';

/** What a window asks of a patient, with all that is printed of the instruments. */
export const PatientSheetDocument = graphql(`
  query BlankSheetOfPatient($patientId: ID!, $today: Date!, $window: ID) {
    visitForm(patientId: $patientId, heldOn: $today, askFor: $window) {
      askedFor {
        code
        label
      }
      patient {
        id
        pseudonym
        identity {
          familyName
          givenName
          birthDate
          hospitalNumber
        }
        protocol {
          title
          version
          windows {
            code
            label
          }
        }
        nextVisit {
          code
        }
      }
      instruments {
        instrument {
          ...PaperInstrument
        }
      }
    }
  }

  fragment PaperInstrument on Instrument {
    code
    version
    title
    raters
    recall
    instruction
    validity
    scoreOnly
    licence {
      textShippable
    }
    items {
      linkId
      label
      type
      unit
      required
      min
      max
      step
      enableWhen {
        linkId
      }
      options {
        code
        label
        score
        kind
      }
      cells {
        code
        group
        label
        side
        region
        core
      }
    }
    scores {
      code
      title
      unit
      range
      decimals
    }
  }
`);

/** The windows of every protocol, and the instruments they ask for. */
export const BlankSheetDocument = graphql(`
  query BlankSheet {
    protocols {
      code
      version
      title
      windows {
        code
        label
        instruments
        classifiers
      }
    }
    instruments {
      ...PaperInstrument
    }
  }
`);

/** One patient's visits with answers, scores and signatures, and the definitions that put them into words. */
export const FilledSheetDocument = graphql(`
  query FilledSheet($patientId: ID!) {
    patient(id: $patientId) {
      id
      pseudonym
      firstImplantOn
      identity {
        familyName
        givenName
        birthDate
        hospitalNumber
      }
      protocol {
        title
        version
      }
      encounters {
        id
        heldOn
        purpose
        contact
        attestation
        windowLabel
        recordedAt
        recordedBy
        voidedAssessments {
          id
          title
        }
        assessments {
          id
          instrumentCode
          instrumentVersion
          title
          rater
          recording
          absence
          reason
          version
          status
          signatureState
          signatures {
            id
            printedName
            meaning
            signedAt
          }
          answers {
            key
            code
            absence
            reason
          }
          scores {
            code
            title
            value
            absence
            reason
            answered
            expected
            unit
          }
        }
      }
    }
    instruments {
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
        decimals
      }
    }
  }
`);
