import { graphql } from '../../graphql/generated/gql.js';

export const TodayRefillsDocument = graphql(`
  query TodayRefills($filter: TodayFilter) {
    today(filter: $filter) {
      date
      refills {
        cannotCompute
        overdue
        within7
        within30
        stopped
        items {
          band
          daysLeft
          alarmReached
          emptyReached
          patient {
            ...WhoIsIt
          }
          responsible {
            id
            name
          }
          lastContact {
            ...LastContact
          }
          reservoir {
            state
            missing
            filledAt
            filledMl
            asOf
            volumeMl
            concentrationUgPerMl
            dailyDoseUg
            alarmMl
            alarmOn
            emptyOn
            dueByOn
            programmerAlarmOn
            disagreementDays
          }
        }
      }
    }
  }
`);

export const TodaySentinelsDocument = graphql(`
  query TodaySentinels($filter: TodayFilter) {
    today(filter: $filter) {
      openSentinels {
        daysOpen
        patient {
          ...WhoIsIt
        }
        responsible {
          id
          name
        }
        complication {
          id
          onsetOn
          grade
          outcome
          type {
            label
            categoryLabel
          }
        }
      }
    }
  }
`);

export const TodayFollowUpsDocument = graphql(`
  query TodayFollowUps($filter: TodayFilter) {
    today(filter: $filter) {
      followUps {
        overdue
        due
        upcoming
        items {
          daysOverdue
          patient {
            ...WhoIsIt
          }
          responsible {
            id
            name
          }
          window {
            code
            label
            opensOn
            targetOn
            closesOn
            status
          }
        }
      }
    }
  }
`);

export const TodayReplacementsDocument = graphql(`
  query TodayReplacements($filter: TodayFilter) {
    today(filter: $filter) {
      date
      replacements {
        overdue
        late
        scheduleNow
        later
        months {
          month
          count
        }
        items {
          replaceByOn
          scheduleByOn
          standing
          implantedOn
          modelName
          patient {
            ...WhoIsIt
          }
          responsible {
            id
            name
          }
        }
      }
    }
  }
`);

export const TodayToFinishDocument = graphql(`
  query TodayToFinish($filter: TodayFilter) {
    today(filter: $filter) {
      drafts {
        total
        items {
          ...Unfinished
        }
      }
      begun {
        total
        items {
          draftId
          heldOn
          answers
          changedAt
          changedBy
          patient {
            ...WhoIsIt
          }
        }
      }
      unsigned {
        total
        items {
          ...Unfinished
        }
      }
      unconfirmedImplants {
        procedureId
        performedOn
        recordedBy
        own
        patient {
          ...WhoIsIt
        }
      }
    }
  }

  fragment Unfinished on UnfinishedVisit {
    encounterId
    heldOn
    assessments
    recordedAt
    recordedBy
    patient {
      ...WhoIsIt
    }
  }
`);

export const TodaySilentDocument = graphql(`
  query TodaySilent($filter: TodayFilter) {
    today(filter: $filter) {
      lost {
        total
        toDeclare
        items {
          lastContactOn
          attempts
          mayBeDeclaredLost
          patient {
            ...WhoIsIt
          }
          responsible {
            id
            name
          }
          lastContact {
            ...LastContact
          }
        }
      }
    }
  }

  fragment LastContact on ContactAttempt {
    attemptedAt
    channel
    outcome
    appointmentOn
  }
`);

export const TodayVisitsDocument = graphql(`
  query TodayVisits($filter: TodayFilter) {
    today(filter: $filter) {
      recentVisits {
        encounterId
        heldOn
        windowLabel
        recordedAt
        recordedBy
        patient {
          ...WhoIsIt
        }
      }
    }
  }

  fragment WhoIsIt on PatientRef {
    id
    pseudonym
    identity {
      familyName
      givenName
    }
  }
`);

export const TodayDraftPatientDocument = graphql(`
  query TodayDraftPatient($id: ID!) {
    patient(id: $id) {
      id
      pseudonym
      identity {
        familyName
        givenName
      }
    }
  }
`);

export const CalendarFeedsDocument = graphql(`
  query CalendarFeeds {
    calendarFeeds {
      id
      role
      centreName
      createdAt
      lastReadOn
      current
    }
  }
`);

export const CreateCalendarFeedDocument = graphql(`
  mutation CreateCalendarFeed {
    createCalendarFeed {
      path
      feed {
        id
      }
    }
  }
`);

export const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed($id: ID!) {
    revokeCalendarFeed(id: $id) {
      id
    }
  }
`);

export const OtherRolesDocument = graphql(`
  query OtherRoles {
    account {
      roles {
        id
        role
        centreName
      }
    }
  }
`);
