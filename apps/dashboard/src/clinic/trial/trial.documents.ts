import { graphql } from '../../graphql/generated/gql.js';

export const TrialDocument = graphql(`
  query Trial($patientId: ID!) {
    patient(id: $patientId) {
      id
      pseudonym
      identity {
        familyName
        givenName
      }
      trials {
        id
        version
        startedOn
        route
        criterion
        criterionMet
        concludedOn
        conclusion
        decidedBy
        note
        proposals {
          criterion
          met
          basis
          source
        }
        boluses {
          id
          version
          givenAt
          doseUg
          volumeMl
          concentrationUgPerMl
          punctureLevel
          openingPressureCmH2o
          observedHours
          adverse
          recordedBy
          effect {
            bestFall
            peakHours
            pairs
            bestPsfsFall
            functionLost
            watchedHours
          }
          responses {
            id
            version
            hours
            masLeMean
            psfsFrequency
            function
            heartRate
            systolicMmhg
            diastolicMmhg
            respiratoryRate
            spo2Percent
            recordedBy
            change {
              fall
              pairs
            }
            mas {
              cell
              code
              absence
              reason
            }
          }
        }
      }
    }
  }
`);

/** The scale the responses are graded with. */
export const ToneScaleDocument = graphql(`
  query ToneScale {
    instrument(code: "mas") {
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
  }
`);

export const TrialListDocument = graphql(`
  query TrialList($patientId: ID!) {
    patient(id: $patientId) {
      id
      diedOn
      trials {
        id
        startedOn
        concludedOn
        conclusion
        boluses {
          id
          doseUg
          effect {
            bestFall
          }
        }
      }
    }
  }
`);

export const StartTrialDocument = graphql(`
  mutation StartTrial($input: StartTrialInput!) {
    startTrial(input: $input) {
      id
    }
  }
`);

export const RecordTestBolusDocument = graphql(`
  mutation RecordTestBolus($input: RecordTestBolusInput!) {
    recordTestBolus(input: $input) {
      id
    }
  }
`);

export const RecordBolusResponseDocument = graphql(`
  mutation RecordBolusResponse($input: RecordBolusResponseInput!) {
    recordBolusResponse(input: $input) {
      id
    }
  }
`);

export const EndObservationDocument = graphql(`
  mutation EndObservation($input: EndObservationInput!) {
    endObservation(input: $input) {
      id
    }
  }
`);

export const ConcludeTrialDocument = graphql(`
  mutation ConcludeTrial($input: ConcludeTrialInput!) {
    concludeTrial(input: $input) {
      id
    }
  }
`);
