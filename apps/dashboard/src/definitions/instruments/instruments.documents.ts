import { graphql } from '../../graphql/generated/gql.js';

export const InstrumentListDocument = graphql(`
  query InstrumentList {
    instruments {
      code
      version
      title
      shortTitle
      domain
      raters
      recall
      scoreOnly
      validity
      licence {
        status
      }
      scores {
        code
        title
        unit
        range
        direction
        primary
      }
    }
    protocols {
      code
      optional
    }
  }
`);

export const InstrumentPageDocument = graphql(`
  query InstrumentPage($code: ID!, $version: String) {
    instrument(code: $code, version: $version) {
      code
      version
      status
      title
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
      bindings {
        system
        code
        target
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
    }
    instruments {
      code
      version
      status
      title
      comparability
    }
    protocols {
      code
      version
      title
      optional
      windows {
        code
        label
        instruments
        classifiers
      }
    }
  }
`);
