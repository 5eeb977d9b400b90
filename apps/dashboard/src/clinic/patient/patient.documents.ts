import { graphql } from '../../graphql/generated/gql.js';

/** Who the patient is and where the therapy stands: all the page needs before one of its parts is chosen. */
export const PatientDocument = graphql(`
  query Patient($id: ID!) {
    patient(id: $id) {
      id
      version
      pseudonym
      sex
      birthYear
      origin
      state
      enrolledOn
      firstImplantOn
      lastContactOn
      diedOn
      exitedOn
      aetiology {
        code
        label
      }
      identity {
        familyName
        givenName
        birthDate
        hospitalNumber
      }
      pathway {
        state
        sinceOn
      }
      components {
        id
        kind
        modelName
        reservoirMl
        tipLevel
        implantedOn
        explantedOn
      }
      reservoir {
        state
        missing
        filledAt
        alarmOn
        dueByOn
        programmerAlarmOn
        disagreementDays
        concentrationUgPerMl
        dailyDoseUg
        modelName
        implantedOn
        replaceByOn
      }
      nextVisit {
        code
        label
        opensOn
        targetOn
        closesOn
        status
      }
      protocol {
        code
        version
        title
      }
    }
  }
`);

export const PatientScheduleDocument = graphql(`
  query PatientSchedule($id: ID!) {
    patient(id: $id) {
      id
      windows {
        code
        label
        opensOn
        targetOn
        closesOn
        status
        encounterId
      }
    }
  }
`);

/** Every contact, and how the measures moved. */
export const PatientVisitsDocument = graphql(`
  query PatientVisits($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
      firstImplantOn
      encounters {
        id
        version
        heldOn
        purpose
        contact
        attestation
        windowCode
        windowLabel
        afterTestBolus
        duringBridge
        recordedAt
        recordedBy
        voidedAssessments {
          id
          title
          rater
          voiding {
            voidedAt
            voidedBy
            category
            reason
          }
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
      trajectories {
        scoreCode
        primary
        title
        shortTitle
        domain
        unit
        rater
        direction
        range
        points {
          heldOn
          dayOfTherapy
          windowCode
          value
          absence
          reason
          improvement
          pairs
          raterChanged
          encounterId
        }
      }
      protocol {
        code
        version
        windows {
          code
          label
          targetDay
          baseline
        }
        scores {
          scoreCode
          title
          decimals
          responder {
            description
            provisional
          }
        }
      }
    }
  }
`);

export const PatientComplicationsDocument = graphql(`
  query PatientComplications($id: ID!) {
    patient(id: $id) {
      id
      diedOn
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
        recordedAt
        recordedBy
        type {
          code
          label
          categoryLabel
          sentinel
        }
      }
    }
  }
`);

/** Answers of the visits, and the definitions that put them into words; asked for when a visit is opened. */
export const VisitAnswersDocument = graphql(`
  query VisitAnswers($patientId: ID!) {
    patient(id: $patientId) {
      id
      encounters {
        id
        activeSeconds
        fromPaper
        antispastics
        antispasticsAbsence
        assessments {
          id
          ratedBy {
            id
            name
          }
          relation
          answers {
            key
            code
            absence
            reason
          }
          versions {
            version
            change
            changeCategory
            changeReason
            recordedAt
            recordedBy
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
    }
  }
`);

export const RecordComplicationDocument = graphql(`
  mutation RecordComplication($input: RecordComplicationInput!) {
    recordComplication(input: $input) {
      id
    }
  }
`);

export const ConcludeComplicationDocument = graphql(`
  mutation ConcludeComplication($input: ConcludeComplicationInput!) {
    concludeComplication(input: $input) {
      id
    }
  }
`);

export const RecordDeathDocument = graphql(`
  mutation RecordDeath($input: RecordDeathInput!) {
    recordDeath(input: $input) {
      id
      version
      diedOn
    }
  }
`);

/** What the complication form chooses from: the taxonomy, and what may have been the cause. */
export const ComplicationChoicesDocument = graphql(`
  query ComplicationChoices($id: ID!) {
    patient(id: $id) {
      id
      diedOn
      complications {
        id
        onsetOn
        type {
          label
        }
      }
      protocol {
        complicationTypes {
          code
          label
          category
          categoryLabel
          sentinel
        }
      }
    }
  }
`);
