/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CohortFilter = {
  aetiologies?: Array<string> | null | undefined;
  ageAtImplantFrom?: number | null | undefined;
  ageAtImplantTo?: number | null | undefined;
  asOf?: string | null | undefined;
  centreCodes?: Array<string> | null | undefined;
  implantedFrom?: string | null | undefined;
  implantedTo?: string | null | undefined;
  origins?: Array<Origin> | null | undefined;
  protocolCode?: string | null | undefined;
  sexes?: Array<Sex> | null | undefined;
};

export type ComplicationGrouping =
  | 'CATEGORY'
  | 'TYPE';

export type Direction =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

export type Domain =
  | 'CAREGIVING'
  | 'CLASSIFIER'
  | 'GAIT'
  | 'GLOBAL'
  | 'GOAL'
  | 'PAIN'
  | 'QOL'
  | 'SITTING'
  | 'SLEEP'
  | 'SPASM'
  | 'TONE'
  | 'TRANSFER';

export type Origin =
  | 'BOTH'
  | 'CEREBRAL'
  | 'SPINAL';

export type RegistryMode =
  | 'DEMO'
  | 'PRODUCTION';

export type Role =
  | 'ADMINISTRATOR'
  | 'CLINICIAN'
  | 'COORDINATOR'
  | 'QUALITY'
  | 'RESEARCHER';

export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'OTHER';

export type TherapyState =
  | 'DECEASED'
  | 'EXITED'
  | 'EXPLANTED'
  | 'LOST'
  | 'MAINTENANCE'
  | 'REFERRED'
  | 'TITRATION';

export type FilterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterChoicesQuery = { centres: Array<{ code: string, name: string }>, protocols: Array<{ code: string, version: string, title: string }> };

export type OutcomesQueryVariables = Exact<{
  filter?: CohortFilter | null | undefined;
}>;


export type OutcomesQuery = { outcomes: { population: { protocolCode: string, protocolVersion: string, patients: number, implanted: number, centres: number, asOf: string, computedAt: string, definition: string }, scores: Array<{ instrumentVersions: Array<string>, score: { scoreCode: string, title: string, domain: Domain, unit: string, range: Array<number>, direction: Direction, decimals: number, ordinal: boolean, meanLabel: string | null, responder: { minImprovement: number | null, minBaseline: number | null, minRelative: number | null, maxFollowUp: number | null, description: string, provisional: boolean, source: string } }, windows: Array<{ nPatients: number, nBaseline: number, nFollowUp: number, nPaired: number, nExpected: number, nRecordedOfExpected: number, completeness: number | null, meanImprovement: number | null, sd: number | null, median: number | null, q1: number | null, q3: number | null, improved: number, unchanged: number, worsened: number, belowResponderBaseline: number, window: { code: string, label: string, targetDay: number, fromDay: number, toDay: number, baseline: boolean }, interval: { lower: number, upper: number, confidence: number, method: string } | null, responders: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, respondersOfBaseline: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } }> }> } };

export type ComplicationRatesQueryVariables = Exact<{
  filter?: CohortFilter | null | undefined;
  by: ComplicationGrouping;
}>;


export type ComplicationRatesQuery = { complicationRates: { population: { protocolCode: string, protocolVersion: string, patients: number, implanted: number, centres: number, asOf: string, computedAt: string, definition: string }, followUp: { patients: number, pumpYears: number, medianYears: number | null, procedures: number }, rows: Array<{ code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } | null }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } }>, any: { code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } | null }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } }, infectionPerProcedure: { eligible: number, excluded: number, infections: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } } } };

export type RateRowFragment = { code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } | null }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } };

export type FindPatientsQueryVariables = Exact<{
  search: string;
}>;


export type FindPatientsQuery = { patients: { nodes: Array<{ id: string, pseudonym: string, state: TherapyState }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { registry: { mode: RegistryMode, version: string, synthetic: boolean, today: string, personas: Array<{ code: string, name: string, role: Role, description: string, centre: { code: string, name: string } | null }> }, viewer: { name: string, role: Role, permissions: Array<string>, centre: { code: string, name: string, timeZone: string } | null } | null };

export type SignInAsPersonaMutationVariables = Exact<{
  code: string;
}>;


export type SignInAsPersonaMutation = { signInAsPersona: { name: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RateRowFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"RateRow"}) as unknown as TypedDocumentString<RateRowFragment, unknown>;
export const FilterChoicesDocument = new TypedDocumentString(`
    query FilterChoices {
  centres {
    code
    name
  }
  protocols {
    code
    version
    title
  }
}
    `) as unknown as TypedDocumentString<FilterChoicesQuery, FilterChoicesQueryVariables>;
export const OutcomesDocument = new TypedDocumentString(`
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
          minBaseline
          minRelative
          maxFollowUp
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
    `) as unknown as TypedDocumentString<OutcomesQuery, OutcomesQueryVariables>;
export const ComplicationRatesDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<ComplicationRatesQuery, ComplicationRatesQueryVariables>;
export const FindPatientsDocument = new TypedDocumentString(`
    query FindPatients($search: String!) {
  patients(filter: {search: $search}, first: 8) {
    nodes {
      id
      pseudonym
      state
    }
  }
}
    `) as unknown as TypedDocumentString<FindPatientsQuery, FindPatientsQueryVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  registry {
    mode
    version
    synthetic
    today
    personas {
      code
      name
      role
      description
      centre {
        code
        name
      }
    }
  }
  viewer {
    name
    role
    permissions
    centre {
      code
      name
      timeZone
    }
  }
}
    `) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInAsPersonaDocument = new TypedDocumentString(`
    mutation SignInAsPersona($code: String!) {
  signInAsPersona(code: $code) {
    name
  }
}
    `) as unknown as TypedDocumentString<SignInAsPersonaMutation, SignInAsPersonaMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;