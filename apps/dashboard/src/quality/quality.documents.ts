import { graphql } from '../graphql/generated/gql.js';

export const FilterChoicesDocument = graphql(`
  query FilterChoices {
    centres {
      code
      name
    }
    aetiologies {
      code
      label
    }
    protocols {
      code
      version
      title
    }
  }
`);

export const OutcomesDocument = graphql(`
  query Outcomes($filter: CohortFilter) {
    outcomes(filter: $filter) {
      population {
        protocolCode
        protocolVersion
        patients
        implanted
        centres
        asOf
        computedAt
        definition
      }
      scores {
        instrumentVersions
        score {
          scoreCode
          title
          domain
          unit
          range
          direction
          decimals
          ordinal
          meanLabel
          responder {
            minImprovement
            description
            provisional
            source
          }
        }
        windows {
          window {
            code
            label
            targetDay
            fromDay
            toDay
            baseline
          }
          nPatients
          nBaseline
          nFollowUp
          nPaired
          nExpected
          nRecordedOfExpected
          completeness
          meanImprovement
          sd
          interval {
            lower
            upper
            confidence
            method
          }
          median
          q1
          q3
          improved
          unchanged
          worsened
          belowResponderBaseline
          responders {
            x
            n
            estimate
            wilson {
              lower
              upper
              confidence
              method
            }
          }
          respondersOfBaseline {
            x
            n
            estimate
            wilson {
              lower
              upper
              confidence
              method
            }
          }
        }
      }
    }
  }
`);

export const ComplicationRatesDocument = graphql(`
  query ComplicationRates($filter: CohortFilter, $by: ComplicationGrouping!) {
    complicationRates(filter: $filter, by: $by) {
      population {
        protocolCode
        protocolVersion
        patients
        implanted
        centres
        asOf
        computedAt
        definition
      }
      followUp {
        patients
        pumpYears
        medianYears
        procedures
      }
      rows {
        ...RateRow
      }
      any {
        ...RateRow
      }
      infectionPerProcedure {
        eligible
        excluded
        infections
        proportion {
          x
          n
          estimate
          wilson {
            lower
            upper
            confidence
            method
          }
        }
      }
    }
  }

  fragment RateRow on ComplicationRate {
    code
    label
    events
    perPatient {
      x
      n
      estimate
      wilson {
        lower
        upper
        confidence
        method
      }
    }
    perProcedure {
      events
      procedures
      proportion {
        x
        n
        estimate
        wilson {
          lower
          upper
          confidence
          method
        }
      }
    }
    per100PumpYears {
      events
      pumpYears
      estimate
      dispersion
      interval {
        lower
        upper
        confidence
        method
      }
      robust {
        lower
        upper
        confidence
        method
      }
    }
  }
`);
