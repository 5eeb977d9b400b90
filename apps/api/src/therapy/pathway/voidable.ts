import { TherapyRecordKind } from './void-record.input.js';

const { PATHWAY_EVENT, CANDIDACY, GOAL, TRIAL, TRIAL_BOLUS, TRIAL_RESPONSE, PROGRAMMING, REFILL, CONTACT_ATTEMPT } =
  TherapyRecordKind;

/** What rests on a record, as a query that finds a row where something does: $1 is the centre, $2 the record. */
interface Dependent {
  readonly sql: string;
  readonly sentence: string;
}

export interface Voidable {
  /** In the words of the clinic, as the history names it. */
  readonly what: string;
  /** Schema-qualified. Written into statements: never from outside. */
  readonly relation: string;
  readonly dependents: readonly Dependent[];
}

const voidable = (what: string, table: string, dependents: readonly Dependent[] = []): Voidable => ({
  what,
  relation: `registry.${table}`,
  dependents,
});

/** The records that can be voided, each with what would be left without ground. */
export const voidables: Readonly<Record<TherapyRecordKind, Voidable>> = {
  [PATHWAY_EVENT]: voidable('pathway event', 'pathway_event'),
  [CANDIDACY]: voidable('candidacy', 'candidacy', [
    {
      sql: `select from registry.candidacy c
            join registry.trial t on t.centre_id = c.centre_id and t.patient_id = c.patient_id and t.voided_at is null and t.started_on >= c.assessed_on
            where c.centre_id = $1 and c.id = $2 and c.outcome = 'SUITABLE' and not exists (
              select from registry.candidacy o where o.centre_id = c.centre_id and o.patient_id = c.patient_id and o.voided_at is null
                and o.id <> c.id and o.outcome = 'SUITABLE' and o.assessed_on <= t.started_on)`,
      sentence:
        'A trial rests on this decision: no other one before it says suitable. Record the right decision first, then void this one.',
    },
  ]),
  [GOAL]: voidable('goal', 'goal', [
    {
      sql: `select from registry.goal g
            join registry.assessment a on a.centre_id = g.centre_id and a.patient_id = g.patient_id and a.instrument_code = 'gas' and a.status <> 'VOIDED'
            where g.centre_id = $1 and g.id = $2 and a.answers ? format('goal-%s.level', g.number)`,
      sentence: 'A visit has rated this goal. Correct its wording instead, or amend the rating first.',
    },
  ]),
  [TRIAL]: voidable('trial', 'trial', [
    {
      sql: 'select from registry.trial_bolus b where b.centre_id = $1 and b.trial_id = $2 and b.voided_at is null',
      sentence: 'Test boluses of this trial stand. Void them first.',
    },
    {
      sql: `select from registry.trial t
            join registry.pathway_event e on e.centre_id = t.centre_id and e.patient_id = t.patient_id and e.voided_at is null
              and e.kind = 'DECLINED' and registry.first_day(e.happened_on) >= t.concluded_on
            where t.centre_id = $1 and t.id = $2 and t.conclusion = 'POSITIVE'`,
      sentence: 'That the implant was declined rests on this trial. Void that first.',
    },
  ]),
  [TRIAL_BOLUS]: voidable('test bolus', 'trial_bolus', [
    {
      sql: 'select from registry.trial_response r where r.centre_id = $1 and r.bolus_id = $2 and r.voided_at is null',
      sentence: 'Responses to this bolus stand. Void them first.',
    },
  ]),
  [TRIAL_RESPONSE]: voidable('test bolus response', 'trial_response'),
  [PROGRAMMING]: voidable('programming', 'programming'),
  [REFILL]: voidable('refill', 'refill', [
    {
      sql: `select from registry.refill r
            join registry.programming d on d.centre_id = r.centre_id and d.patient_id = r.patient_id and d.voided_at is null
              and d.refill_id is distinct from r.id and d.programmed_at >= r.refilled_at
              and d.concentration_ug_per_ml = r.concentration_ug_per_ml
            where r.centre_id = $1 and r.id = $2
              and not exists (
                select from registry.refill n where n.centre_id = r.centre_id and n.patient_id = r.patient_id and n.voided_at is null
                  and n.refilled_at > r.refilled_at and n.refilled_at <= d.programmed_at)
              and r.concentration_ug_per_ml is distinct from (
                select o.concentration_ug_per_ml from registry.refill o
                where o.centre_id = r.centre_id and o.patient_id = r.patient_id and o.voided_at is null
                  and o.refilled_at <= r.refilled_at order by o.refilled_at desc limit 1)`,
      sentence:
        'A later programming session counts with the concentration of this fill. Void that session first, or record the right fill first.',
    },
  ]),
  [CONTACT_ATTEMPT]: voidable('contact attempt', 'contact_attempt'),
};
