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
      ...WholeInstrument
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
