import { graphql } from '../../graphql/generated/gql.js';

export const EntryTimesDocument = graphql(`
  query EntryTimes {
    entryTimes {
      month
      fromPaper
      visits
      medianSeconds
      lowerQuartileSeconds
      upperQuartileSeconds
      underThreeMinutes
    }
  }
`);
