import { graphql } from '../../graphql/generated/gql.js';

export const DoseFormDocument = graphql(`
  query DoseForm($patientId: ID!) {
    doseForm(patientId: $patientId) {
      timeZone
      bestBolusUg
      catheterMl
      implants
      expectedResidualMl
      problem
      patient {
        id
        pseudonym
        birthYear
        identity {
          familyName
          givenName
        }
      }
      pumps {
        implantedOn
        explantedOn
        modelName
        modelVersion
        reservoirMl
        alarmMl
        unusableMl
        stabilityDays
        serviceLifeYears
        minDailyMl
        maxDailyMl
      }
      fills {
        at
        filledMl
        concentrationUgPerMl
        pump
      }
      doses {
        at
        dailyDoseUg
        concentrationUgPerMl
        pump
      }
      lastRefill {
        refilledAt
        measuredResidualMl
        filledMl
        concentrationUgPerMl
        drugProduct
      }
      lastProgramming {
        programmedAt
        mode
        dailyDoseUg
        concentrationUgPerMl
        oralBaclofenMgPerDay
        steps {
          fromMinute
          toMinute
          rateUgPerHour
          atMinute
          doseUg
          perDay
        }
      }
    }
  }
`);

export const RecordRefillDocument = graphql(`
  mutation RecordRefill($input: RecordRefillInput!) {
    recordRefill(input: $input) {
      id
    }
  }
`);

export const RecordProgrammingDocument = graphql(`
  mutation RecordProgramming($input: RecordProgrammingInput!) {
    recordProgramming(input: $input) {
      id
    }
  }
`);

export const ReservoirNowDocument = graphql(`
  query ReservoirNow($id: ID!) {
    patient(id: $id) {
      id
      reservoir {
        state
        alarmOn
        emptyOn
        dueByOn
      }
    }
  }
`);

export const DosesDocument = graphql(`
  query Doses($id: ID!) {
    patient(id: $id) {
      id
      reservoir {
        state
        missing
        volumeMl
        asOf
        dailyDoseUg
        concentrationUgPerMl
        dailyMl
        alarmOn
        emptyOn
        dueByOn
        programmerAlarmOn
        disagreementDays
        replaceByOn
        modelName
        modelVersion
        basis
      }
      refills {
        id
        version
        drugProduct
        lot
        drugExpiresOn
        attempts
        discrepancyReview
        gapAnswer
        attestation
        nextAppointmentOn
        reasons {
          field
          reason
        }
        kind
        refilledAt
        expectedResidualMl
        computedResidualMl
        measuredResidualMl
        discrepancyMl
        discrepancyPercent
        discrepancyStanding
        filledMl
        concentrationUgPerMl
        alarmOn
        recordedBy
      }
      complications {
        onsetOn
        type {
          code
          label
        }
      }
      programmings {
        id
        refillId
        version
        oralBaclofenMgPerDay
        reservoirMl
        alarmOn
        replaceByOn
        steps {
          fromMinute
          toMinute
          rateUgPerHour
          atMinute
          doseUg
          perDay
        }
        reasons {
          field
          reason
        }
        programmedAt
        mode
        dailyDoseUg
        concentrationUgPerMl
        changePercent
        reason
        recordedBy
        bridge {
          volumeMl
          durationMinutes
        }
      }
    }
  }
`);
