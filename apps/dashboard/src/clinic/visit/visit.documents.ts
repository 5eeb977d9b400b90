import { graphql } from '../../graphql/generated/gql.js';

export const VisitFormDocument = graphql(`
  query VisitForm($patientId: ID!, $heldOn: Date!, $askFor: ID) {
    clinicians {
      id
      name
    }
    visitForm(patientId: $patientId, heldOn: $heldOn, askFor: $askFor) {
      heldOn
      purpose
      dayOfTherapy
      duringBridge
      problem
      askedFor {
        code
        label
      }
      self {
        id
        name
      }
      window {
        code
        label
        targetDay
        fromDay
        toDay
      }
      patient {
        id
        pseudonym
        firstImplantOn
        lastContactOn
        encounters {
          id
          heldOn
          contact
          antispastics
          antispasticsAbsence
        }
        windows {
          code
          label
          opensOn
          targetOn
          closesOn
          status
        }
        reservoir {
          state
          dailyDoseUg
          concentrationUgPerMl
          dueByOn
        }
        programmings {
          id
          programmedAt
          mode
          dailyDoseUg
        }
        complications {
          id
          onsetOn
          resolvedOn
          type {
            code
            label
          }
        }
        goals {
          id
          number
          statement
          levels
          baselineLevel
          importance
          difficulty
          lockedAt
        }
        identity {
          familyName
          givenName
        }
      }
      instruments {
        ...VisitInstrumentParts
      }
    }
  }

  fragment WholeInstrument on Instrument {
    code
    version
    status
    title
    shortTitle
    domain
    role
    raters
    recall
    instruction
    validity
    scoreOnly
    comparability
    age {
      minMonths
      maxMonths
      hard
    }
    licence {
      status
      holder
      textShippable
      evidence
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
        scoreGreaterThan
      }
      options {
        code
        label
        score
        kind
        reason
        reasonRequired
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
      shortTitle
      unit
      op
      over
      range
      direction
      decimals
      minAnswered
      minFraction
      ordinal
      meanLabel
      primary
    }
    thresholds {
      scoreCode
      kind
      value
      unit
      population
      method
      source
      provisional
    }
    bindings {
      system
      code
      target
    }
  }

  fragment EarlierAssessment on PreviousAssessment {
    heldOn
    rater
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
    scores {
      code
      value
      absence
      reason
    }
  }

  fragment VisitInstrumentParts on VisitInstrument {
    usualRater
    previous {
      ...EarlierAssessment
    }
    baseline {
      ...EarlierAssessment
    }
    instrument {
      ...WholeInstrument
    }
  }
`);

/** Measures the window does not ask for: many, and seldom added, so they come after the form is on screen. */
export const OtherMeasuresDocument = graphql(`
  query OtherMeasures($patientId: ID!, $heldOn: Date!, $askFor: ID) {
    visitForm(patientId: $patientId, heldOn: $heldOn, askFor: $askFor) {
      others {
        ...VisitInstrumentParts
      }
    }
  }
`);

export const RecordVisitDocument = graphql(`
  mutation RecordVisit($input: RecordEncounterInput!) {
    recordEncounter(input: $input) {
      id
      heldOn
      purpose
      windowLabel
      assessments {
        instrumentCode
        title
        rater
        recording
        absence
        reason
        scores {
          code
          title
          value
          absence
          reason
          unit
        }
      }
    }
  }
`);
