import { v7 as uuid } from 'uuid';
import { Role } from '../apps/api/src/access/role.js';
import { Audit } from '../apps/api/src/audit/audit.service.js';
import { insertRows } from '../apps/api/src/audit/insert-rows.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
const act = async (name: string, input: object): Promise<string> => {
  const answer = await clinician.ask<Record<string, { id: string }>>(mutation(name), { input });
  return answer[name]?.id ?? '';
};
const refusal = async (name: string, input: object) => {
  const { code, rule, field } = (await clinician.refused(mutation(name), { input })).extensions;
  return [code, rule, field];
};
const enrol = (more: object = {}): Promise<string> =>
  act('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01', ...more });
const read = async (id: string, fields: string): Promise<Record<string, unknown>> =>
  (
    await clinician.ask<{ patient: Record<string, unknown> }>(`query ($id: ID!) { patient(id: $id) { ${fields} } }`, {
      id,
    })
  ).patient;
const decide = (patientId: string, kind: string, happenedOn: string, more: object = {}): Promise<string> =>
  act('recordPathwayEvent', { patientId, kind, happenedOn, ...more });
const undo = (id: string, more: object = {}) =>
  clinician.send(mutation('voidTherapyRecord'), {
    input: { kind: 'PATHWAY_EVENT', id, expectedVersion: 1, reason: 'Recorded in error.', ...more },
  });

/** Past every service. */
const store = async (relation: string, row: object): Promise<void> => {
  const actor = await registry.actor(Role.CLINICIAN, registry.northfield);
  const record = { centreId: registry.northfield.id, id: uuid(), recordedAt: new Date(), recordedBy: actor.personId };
  const whole = { ...record, reasons: [], version: 1, ...row };
  await registry.app.get(Audit).write(actor, 'tried', (tx) => insertRows(tx, relation, [whole]));
};

const historyOf = (record: string, action: string) =>
  registry.behind.query<{ kind: string; reason: string | null; before: object | null; after: object }[]>(
    `select e.kind, e.reason, v.before, v.after from audit.event e join audit.change c on c.event_seq = e.seq
     join audit.value v on v.change_seq = c.seq where c.record = $1 and e.action = $2 order by c.seq`,
    [record, action],
  );

describe('a decision on the way', () => {
  it('is kept in order of date, a referral as far as its day is known', async () => {
    const patientId = await enrol();
    const consentId = await decide(patientId, 'CONSENT_GIVEN', '2020-01-02', { earlierData: true });
    const referralId = await decide(patientId, 'REFERRED', '2019-11', { note: ' By the general practitioner. ' });
    expect(await read(patientId, 'events { id kind happenedOn detail note version recordedBy }')).toEqual({
      events: [
        expect.objectContaining({ id: referralId, happenedOn: '2019-11', note: 'By the general practitioner.' }),
        expect.objectContaining({ id: consentId, kind: 'CONSENT_GIVEN', detail: 'RETROSPECTIVE', version: 1 }),
      ],
    });
    expect(await historyOf(referralId, 'referral recorded')).toEqual([
      expect.objectContaining({
        kind: 'CHANGE',
        before: null,
        after: expect.objectContaining({ kind: 'REFERRED', happened_on: '2019-11' }) as object,
      }),
    ]);
  });

  it.each([
    ['in the future', 'CONSENT_GIVEN', '2199-01-01', {}, 'D13', 'happenedOn'],
    ['of a month only', 'CONSENT_GIVEN', '2020-03', {}, 'FORM', 'happenedOn'],
    ['about earlier data that is no consent', 'REFERRED', '2020-03', { earlierData: true }, 'FORM', 'earlierData'],
    ['by somebody who declines nothing', 'REFERRED', '2020-03', { decidedBy: 'team' }, 'FORM', 'decidedBy'],
    ['to decline without a trial', 'DECLINED', '2020-03-01', { decidedBy: 'team' }, 'PATHWAY', 'happenedOn'],
    ['to decline by nobody', 'DECLINED', '2020-03-01', {}, 'NEEDED', 'decidedBy'],
    ['on a stable dose without a pump', 'DOSE_STABLE', '2020-03-01', {}, 'PATHWAY', 'happenedOn'],
    ['to withdraw, which is an exit', 'CONSENT_WITHDRAWN', '2020-03-01', {}, 'PATHWAY', 'kind'],
    ['to leave, which is an exit', 'EXITED', '2020-03-01', {}, 'PATHWAY', 'kind'],
    ['to come back, which is a return', 'RETURNED', '2020-03-01', {}, 'PATHWAY', 'kind'],
    ['before birth', 'CONSENT_GIVEN', '1979-12-31', {}, 'D1', 'happenedOn'],
  ])('cannot be %s', async (_title, kind, happenedOn, more, rule, field) => {
    const patientId = await enrol();
    expect(await refusal('recordPathwayEvent', { patientId, kind, happenedOn, ...more })).toEqual([
      'VALIDATION_FAILED',
      rule,
      field,
    ]);
    expect(await read(patientId, 'events { id }')).toEqual({ events: [] });
  });

  it('to consent comes before what is recorded, unless earlier data may be used; and holds for what follows', async () => {
    const patientId = await enrol();
    const consent = { patientId, kind: 'CONSENT_GIVEN', happenedOn: '2020-02-01' };
    expect(await refusal('recordPathwayEvent', consent)).toEqual(['VALIDATION_FAILED', 'D14', 'happenedOn']);
    expect(await act('recordPathwayEvent', { ...consent, happenedOn: '2019-12-20' })).not.toBe('');
    const early = { patientId, assessedOn: '2019-12-19', outcome: 'SUITABLE' };
    expect(await refusal('recordCandidacy', early)).toEqual(['VALIDATION_FAILED', 'D14', 'assessedOn']);
  });

  it('to refer after the candidacy wants a reason', async () => {
    const patientId = await enrol();
    await act('recordCandidacy', { patientId, assessedOn: '2020-03-01', outcome: 'SUITABLE' });
    const late = { patientId, kind: 'REFERRED', happenedOn: '2020-04' };
    expect(await refusal('recordPathwayEvent', late)).toEqual(['IMPLAUSIBLE', 'D1', 'happenedOn']);
    const reasons = [{ rule: 'D1', field: 'happenedOn', reason: 'The letter came later.' }];
    await act('recordPathwayEvent', { ...late, reasons });
    expect(await read(patientId, 'events { reasons { rule reason } }')).toEqual({
      events: [{ reasons: [{ rule: 'D1', reason: 'The letter came later.' }] }],
    });
  });

  it('that somebody was referred stands once', async () => {
    const patientId = await enrol();
    await decide(patientId, 'REFERRED', '2019');
    expect(await refusal('recordPathwayEvent', { patientId, kind: 'REFERRED', happenedOn: '2020' })).toEqual([
      'VALIDATION_FAILED',
      'DUPLICATE',
      'kind',
    ]);
  });

  it('declares a dose stable while a system is in place', async () => {
    const patientId = await enrol();
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    await decide(patientId, 'DOSE_STABLE', '2020-05-01');
    expect(await refusal('recordPathwayEvent', { patientId, kind: 'DOSE_STABLE', happenedOn: '2020-01-31' })).toEqual([
      'VALIDATION_FAILED',
      'PATHWAY',
      'happenedOn',
    ]);
  });

  it('declines an implant after a positive trial only', async () => {
    const patientId = await enrol();
    const trial = (conclusion: string, day: string) =>
      store('registry.trial', { patientId, startedOn: day, route: 'LP_BOLUS', concludedOn: day, conclusion });
    const declined = { patientId, kind: 'DECLINED', happenedOn: '2020-04-01', decidedBy: 'patient' };
    await trial('NEGATIVE', '2020-02-01');
    expect(await refusal('recordPathwayEvent', declined)).toEqual(['VALIDATION_FAILED', 'PATHWAY', 'happenedOn']);
    await trial('POSITIVE', '2020-03-01');
    expect(await act('recordPathwayEvent', declined)).not.toBe('');
  });
});

describe('an exit', () => {
  const leave = (patientId: string, more: object = {}) => ({
    patientId,
    expectedVersion: 1,
    exitedOn: '2020-06-01',
    reason: 'TRANSFER',
    ...more,
  });

  it('ends follow-up as reports read it, and can be resumed', async () => {
    const patientId = await enrol();
    await act('recordExit', leave(patientId, { note: 'To Eastbrook.' }));
    expect(await read(patientId, 'exitedOn exitReason version events { kind happenedOn detail note }')).toEqual({
      exitedOn: '2020-06-01',
      exitReason: 'transfer',
      version: 2,
      events: [{ kind: 'EXITED', happenedOn: '2020-06-01', detail: 'transfer', note: 'To Eastbrook.' }],
    });
    expect(await historyOf(patientId, 'exit recorded')).toEqual([
      expect.objectContaining({ after: expect.objectContaining({ exit_reason: 'transfer', version: 2 }) as object }),
    ]);
    expect(await refusal('recordExit', leave(patientId, { expectedVersion: 2 }))).toEqual([
      'VALIDATION_FAILED',
      'PATHWAY',
      'exitedOn',
    ]);
    const resumed = { patientId, expectedVersion: 2, resumedOn: '2020-05-31' };
    expect(await refusal('resumeFollowUp', resumed)).toEqual(['VALIDATION_FAILED', 'EXIT', 'resumedOn']);
    await act('resumeFollowUp', { ...resumed, resumedOn: '2020-08-01' });
    expect(await read(patientId, 'exitedOn exitReason events { kind }')).toEqual({
      exitedOn: null,
      exitReason: null,
      events: [{ kind: 'EXITED' }, { kind: 'RETURNED' }],
    });
  });

  it.each([
    ['in the future', { exitedOn: '2199-01-01' }, 'D13', 'exitedOn'],
    ['before enrolment', { exitedOn: '2019-12-31' }, 'EXIT', 'exitedOn'],
    ['after an explant that was not done', { reason: 'EXPLANTED' }, 'EXIT', 'reason'],
    ['before a record', { exitedOn: '2020-01-15' }, 'EXIT', 'exitedOn'],
    ['without an implant where there is one', { reason: 'NOT_IMPLANTED' }, 'EXIT', 'reason'],
  ])('cannot be %s', async (_title, more, rule, field) => {
    const patientId = await enrol();
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    expect(await refusal('recordExit', leave(patientId, more))).toEqual(['VALIDATION_FAILED', rule, field]);
    expect(await read(patientId, 'exitedOn version')).toEqual({ exitedOn: null, version: 1 });
  });

  it('says which record lies after it, and of which day', async () => {
    const patientId = await enrol();
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    const { message } = await clinician.refused(mutation('recordExit'), {
      input: leave(patientId, { exitedOn: '2020-01-15' }),
    });
    expect(message).toBe(
      'An operation is recorded on 1 Feb 2020, after this day. Check the day of the exit, or that record.',
    );
  });

  it('after an explant ends follow-up where no new implant is planned', async () => {
    const patientId = await enrol();
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    await act('recordProcedure', { patientId, type: 'EXPLANT', performedOn: '2020-05-01' });
    await act('recordExit', leave(patientId, { reason: 'EXPLANTED' }));
    expect(await read(patientId, 'exitReason')).toEqual({ exitReason: 'explanted' });
  });

  it('for somebody lost asks why, unless 18 months and two attempts have passed', async () => {
    const patientId = await enrol();
    await act('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    const lost = leave(patientId, { reason: 'LOST_TO_FOLLOW_UP' });
    const { extensions } = await clinician.refused(mutation('recordExit'), { input: lost });
    expect(extensions).toMatchObject({
      code: 'IMPLAUSIBLE',
      findings: [
        { rule: 'LIMIT:lost-months', field: 'exitedOn' },
        { rule: 'LIMIT:lost-attempts', field: 'reason' },
      ],
    });
    const reasons = [
      { rule: 'LIMIT:lost-months', field: 'exitedOn', reason: 'Moved abroad.' },
      { rule: 'LIMIT:lost-attempts', field: 'reason', reason: 'The address is unknown.' },
    ];
    await act('recordExit', { ...lost, reasons });
    expect(await read(patientId, 'exitReason events { reasons { rule reason } }')).toEqual({
      exitReason: 'lost-to-follow-up',
      events: [{ reasons: reasons.map(({ rule, reason }) => ({ rule, reason })) }],
    });
  });

  it('of somebody who died is none', async () => {
    const patientId = await enrol();
    await act('recordDeath', { patientId, expectedVersion: 1, diedOn: '2020-05-01' });
    expect(await refusal('recordExit', leave(patientId, { expectedVersion: 2 }))).toEqual([
      'VALIDATION_FAILED',
      'D12',
      'exitedOn',
    ]);
    const event = { patientId, kind: 'CONSENT_GIVEN', happenedOn: '2020-06-01' };
    expect(await refusal('recordPathwayEvent', event)).toEqual(['VALIDATION_FAILED', 'D12', 'happenedOn']);
  });

  it('entered in error is voided, and follow-up goes on; a return voided ends it again', async () => {
    const patientId = await enrol();
    await act('recordExit', leave(patientId));
    await act('resumeFollowUp', { patientId, expectedVersion: 2, resumedOn: '2020-08-01' });
    const { events } = (await read(patientId, 'events { id kind }')) as { events: { id: string; kind: string }[] };
    const [exit, back] = events;
    expect((await undo(exit?.id ?? '')).errors?.[0]?.extensions).toMatchObject({ rule: 'DEPENDENT' });
    expect((await undo(back?.id ?? '')).errors).toBeUndefined();
    expect(await read(patientId, 'exitedOn exitReason')).toEqual({ exitedOn: '2020-06-01', exitReason: 'transfer' });
    expect((await undo(exit?.id ?? '')).errors).toBeUndefined();
    expect(await read(patientId, 'exitedOn exitReason version events { id }')).toEqual({
      exitedOn: null,
      exitReason: null,
      version: 5,
      events: [],
    });
    expect(await historyOf(exit?.id ?? '', 'pathway event voided')).toEqual([
      {
        kind: 'VOID',
        reason: 'Recorded in error.',
        before: expect.objectContaining({ voided_at: null, version: 1 }) as object,
        after: expect.objectContaining({ void_reason: 'Recorded in error.', version: 2 }) as object,
      },
    ]);
  });
});

describe('consent', () => {
  const withdraw = (patientId: string) =>
    act('recordExit', { patientId, expectedVersion: 1, exitedOn: '2020-06-01', reason: 'CONSENT_WITHDRAWN' });
  const refused = ['VALIDATION_FAILED', 'CONSENT', undefined];

  it('withdrawn lets no new data in, whatever they are dated, and cannot be resumed', async () => {
    const patientId = await enrol();
    await withdraw(patientId);
    expect(await read(patientId, 'events { kind } exitReason')).toEqual({
      events: [{ kind: 'CONSENT_WITHDRAWN' }, { kind: 'EXITED' }],
      exitReason: 'consent-withdrawn',
    });
    expect(await refusal('recordCandidacy', { patientId, assessedOn: '2020-03-01', outcome: 'SUITABLE' })).toEqual(
      refused,
    );
    expect(
      await refusal('recordImplant', { patientId, performedOn: '2020-03-01', overrideReason: 'Tried elsewhere.' }),
    ).toEqual(refused);
    const visit = { patientId, heldOn: '2020-03-01', purpose: 'BASELINE', attestation: 'NONE', assessments: [] };
    expect(await refusal('recordEncounter', visit)).toEqual(refused);
    expect(await refusal('resumeFollowUp', { patientId, expectedVersion: 2, resumedOn: '2020-08-01' })).toEqual([
      'VALIDATION_FAILED',
      'CONSENT',
      'resumedOn',
    ]);
  });

  it('withdrawn is held by the database for every table of the therapy', async () => {
    const patientId = await enrol();
    await withdraw(patientId);
    const attempt = { patientId, attemptedAt: '2020-03-01', about: 'OTHER', channel: 'TELEPHONE', outcome: 'REACHED' };
    await expect(store('registry.contact_attempt', attempt)).rejects.toMatchObject({ details: { rule: 'CONSENT' } });
  });

  it('withdrawn in error is voided together with its exit, whichever of the two is named', async () => {
    for (const named of ['CONSENT_WITHDRAWN', 'EXITED']) {
      const patientId = await enrol();
      await withdraw(patientId);
      const { events } = (await read(patientId, 'events { id kind }')) as { events: { id: string; kind: string }[] };
      const { data } = await undo(events.find(({ kind }) => kind === named)?.id ?? '');
      expect((data as { voidTherapyRecord: unknown[] }).voidTherapyRecord).toHaveLength(2);
      expect(await read(patientId, 'exitedOn events { id }')).toEqual({ exitedOn: null, events: [] });
      expect(await act('recordCandidacy', { patientId, assessedOn: '2020-03-01', outcome: 'SUITABLE' })).not.toBe('');
    }
  });

  it('refused lets nothing in until it is given', async () => {
    const patientId = await enrol();
    await decide(patientId, 'CONSENT_REFUSED', '2020-02-01');
    expect(await refusal('recordCandidacy', { patientId, assessedOn: '2020-03-01', outcome: 'SUITABLE' })).toEqual(
      refused,
    );
    expect(await refusal('recordPathwayEvent', { patientId, kind: 'REFERRED', happenedOn: '2020' })).toEqual(refused);
    await decide(patientId, 'CONSENT_GIVEN', '2020-03-01', { earlierData: true });
    expect(await act('recordCandidacy', { patientId, assessedOn: '2020-03-01', outcome: 'SUITABLE' })).not.toBe('');
    expect(
      await refusal('recordPathwayEvent', { patientId, kind: 'CONSENT_REFUSED', happenedOn: '2020-04-01' }),
    ).toEqual(['VALIDATION_FAILED', 'CONSENT', 'kind']);
  });
});
