import fc from 'fast-check';
import { plusDays } from './calendar.js';
import { checkDates, dateRules, findingsOf } from './date-rules.js';
import { firstDay, lastDay } from './partial-day.js';
import { surgicalSiteDay } from './surgical-site.js';
import { emptyTimeline, type Timeline } from './timeline.js';

const of = (records: Partial<Timeline>): Timeline =>
  emptyTimeline({ today: '2026-07-01', timeZone: 'Europe/Berlin', bornOn: '1980', ...records });

const said = (records: Partial<Timeline>): string[] =>
  checkDates(of(records)).map(({ rule, level, recordId, field }) => `${rule} ${level} ${recordId ?? ''}.${field}`);

const implant = { id: 'implant', type: 'IMPLANT', performedOn: '2020-05-01' } as const;
const explant = { id: 'explant', type: 'EXPLANT', performedOn: '2022-05-01' } as const;
const pump = { id: 'pump', kind: 'PUMP', implantedOn: '2020-05-01', explantedOn: null } as const;
const catheter = { id: 'catheter', kind: 'CATHETER', implantedOn: '2020-05-01', explantedOn: null } as const;
const bolus = (id: string, givenAt: string) => ({ id, givenAt });
const trial = (more: Partial<Timeline['trials'][number]> = {}) =>
  ({ id: 'trial', startedOn: '2020-03-01', concludedOn: null, conclusion: null, boluses: [], ...more }) as const;
const complication = (category: string, onsetOn: string, more: Partial<Timeline['complications'][number]> = {}) => ({
  id: 'event',
  category,
  onsetOn,
  ...more,
});
const refill = (id: string, refilledAt: string, more: Partial<Timeline['refills'][number]> = {}) => ({
  id,
  refilledAt,
  ...more,
});

describe('date rules', () => {
  it('are fifteen that judge, in order', () => {
    expect(dateRules.map(({ id }) => id)).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'D6',
      'D7',
      'D8',
      'D9',
      'D10',
      'D11',
      'D12',
      'D13',
      'D14',
      'D15',
    ]);
  });

  it('say nothing of an ordinary therapy', () => {
    expect(
      said({
        enrolledOn: '2020-01-10',
        events: [
          { id: 'referral', kind: 'REFERRED', happenedOn: '2020-01' },
          { id: 'consent', kind: 'CONSENT_GIVEN', happenedOn: '2020-01-10' },
        ],
        candidacies: [{ id: 'candidacy', assessedOn: '2020-02-01', outcome: 'SUITABLE', onsetOn: '2010' }],
        trials: [
          trial({
            concludedOn: '2020-03-04',
            conclusion: 'POSITIVE',
            boluses: [bolus('b1', '2020-03-02T08:00:00Z'), bolus('b2', '2020-03-03T08:00:00Z')],
          }),
        ],
        procedures: [implant],
        components: [pump, catheter],
        visits: [
          { id: 'v0', purpose: 'BASELINE', heldOn: '2020-03-01' },
          { id: 'v1', purpose: 'FOLLOW_UP', heldOn: '2020-06-01', recallDays: 7 },
        ],
        programmings: [{ id: 'p1', programmedAt: '2020-05-01T10:00:00Z' }],
        refills: [
          refill('f1', '2020-05-01T10:00:00Z'),
          refill('f2', '2020-08-01T10:00:00Z', { emptyOn: '2020-09-01' }),
        ],
        complications: [complication('cath', '2021-01-01', { detectedOn: '2021-01-03', enteredOn: '2021-01-03' })],
        lastContactOn: '2021-01-03',
        diedOn: '2025-01-01',
      }),
    ).toEqual([]);
  });

  it('D1: birth before onset before referral before candidacy', () => {
    const candidacy = { id: 'c', assessedOn: '2020-02-01', outcome: 'SUITABLE' } as const;
    expect(said({ candidacies: [{ ...candidacy, onsetOn: '1979-12' }] })).toEqual(['D1 ERROR c.onsetOn']);
    expect(said({ candidacies: [{ ...candidacy, onsetOn: '1979', congenital: true }] })).toEqual([]);
    expect(said({ candidacies: [{ ...candidacy, onsetOn: '2020-03' }] })).toEqual(['D1 ERROR c.onsetOn']);
    expect(said({ candidacies: [{ ...candidacy, assessedOn: '1979-01-01' }] })).toEqual([
      'D1 ERROR c.assessedOn',
      'D1 ERROR birth.birthYear',
    ]);
    const referral = { id: 'r', kind: 'REFERRED', happenedOn: '2020-03' } as const;
    expect(said({ candidacies: [candidacy], events: [referral] })).toEqual([
      'D1 WARNING c.assessedOn',
      'D1 WARNING r.happenedOn',
    ]);
    expect(
      said({ candidacies: [{ ...candidacy, onsetOn: '2020-01' }], events: [{ ...referral, happenedOn: '2019' }] }),
    ).toEqual(['D1 WARNING c.onsetOn', 'D1 WARNING r.happenedOn']);
  });

  it('D2: candidacy before the first bolus, boluses a day apart', () => {
    const candidacies = [{ id: 'c', assessedOn: '2020-03-03', outcome: 'SUITABLE' }] as const;
    const boluses = [bolus('b1', '2020-03-02T08:00:00Z'), bolus('b2', '2020-03-03T07:59:00Z')];
    expect(said({ candidacies, trials: [trial({ boluses: boluses.slice(0, 1) })] })).toEqual([
      'D2 WARNING b1.givenAt',
      'D2 WARNING c.assessedOn',
    ]);
    expect(said({ trials: [trial({ boluses })] })).toEqual(['D2 WARNING b1.givenAt', 'D2 WARNING b2.givenAt']);
    expect(said({ trials: [trial({ boluses: [boluses[0]!, bolus('b2', '2020-03-03T08:00:00Z')] })] })).toEqual([]);
    // What is 24 hours in words but less in truth stays less.
    expect(checkDates(of({ trials: [trial({ boluses })] }))[0]?.sentence).toMatch(
      /^Another test bolus was given 23\.9 /,
    );
    expect(said({ trials: [trial({ boluses: [boluses[0]!, { ...boluses[0]!, id: 'b2' }] })] })).toEqual([]);
  });

  it('D3: a trial ends after its last bolus, and before its implant', () => {
    const late = trial({
      concludedOn: '2020-03-02',
      conclusion: 'POSITIVE',
      boluses: [bolus('b1', '2020-03-02T23:30:00Z')],
    });
    // 23:30 in Greenwich is the day after in Berlin.
    expect(said({ trials: [late] })).toEqual(['D3 ERROR trial.concludedOn', 'D3 ERROR b1.givenAt']);
    expect(said({ trials: [trial({ boluses: [bolus('b1', '2020-02-28T08:00:00Z')] })] })).toEqual([
      'D3 ERROR b1.givenAt',
    ]);
    expect(
      said({ procedures: [implant], trials: [trial({ concludedOn: '2020-05-02', conclusion: 'POSITIVE' })] }),
    ).toEqual(['D3 ERROR implant.performedOn', 'D3 ERROR trial.concludedOn']);
    expect(
      said({ procedures: [implant], trials: [trial({ concludedOn: '2020-05-01', conclusion: 'POSITIVE' })] }),
    ).toEqual([]);
  });

  it('D4: an implant within 24 months of the positive trial', () => {
    const positive = (concludedOn: string) => [trial({ startedOn: '2018-01-01', concludedOn, conclusion: 'POSITIVE' })];
    expect(said({ procedures: [implant], trials: positive('2018-04-30') })).toEqual(['D4 WARNING implant.performedOn']);
    expect(said({ procedures: [implant], trials: positive('2018-05-01') })).toEqual([]);
    const again = { ...implant, id: 'again', performedOn: '2024-05-01' };
    expect(said({ procedures: [implant, explant, again], trials: positive('2020-04-01') })).toEqual([]);
  });

  it('D5: a baseline before the implant and clear of a bolus, a follow-up after', () => {
    const visit = (purpose: 'BASELINE' | 'FOLLOW_UP', heldOn: string) => [{ id: 'v', purpose, heldOn }];
    expect(said({ procedures: [implant], visits: visit('BASELINE', '2020-05-01') })).toEqual([
      'D5 ERROR v.heldOn',
      'D5 ERROR implant.performedOn',
    ]);
    expect(said({ procedures: [implant], visits: visit('BASELINE', '2020-05-01'), baselineUntilDay: 0 })).toEqual([]);
    expect(said({ procedures: [implant], visits: visit('FOLLOW_UP', '2020-04-30') })).toEqual(['D5 ERROR v.heldOn']);
    expect(said({ visits: visit('FOLLOW_UP', '2020-04-30') })).toEqual(['D5 ERROR v.purpose']);
    const trials = [trial({ boluses: [bolus('b', '2020-03-02T08:00:00Z')] })];
    for (const day of ['2020-03-03', '2020-03-04'])
      expect(said({ trials, visits: visit('BASELINE', day) })).toEqual(['D5 WARNING v.heldOn', 'D5 WARNING b.givenAt']);
    // On the day itself it may have been before, on the fourth after 72 hours.
    for (const day of ['2020-03-02', '2020-03-05', '2020-03-01'])
      expect(said({ trials, visits: visit('BASELINE', day) })).toEqual([]);
  });

  it('D6: refills, programming and pump events while a pump is in place', () => {
    const removed = { ...pump, explantedOn: '2022-05-01' };
    const at = (day: string): Partial<Timeline> => ({
      refills: [refill('f', `${day}T10:00:00Z`)],
      programmings: [{ id: 'p', programmedAt: `${day}T10:00:00Z` }],
      complications: [complication('pump', day)],
    });
    expect(said({ components: [removed], ...at('2022-05-01') })).toEqual([]);
    for (const day of ['2020-04-30', '2022-05-02'])
      expect(said({ components: [removed], ...at(day) })).toEqual([
        'D6 ERROR f.refilledAt',
        'D6 ERROR p.programmedAt',
        'D6 ERROR event.onsetOn',
      ]);
    expect(said({ procedures: [implant, explant], ...at('2021-01-01') })).toEqual([]);
    expect(said({ procedures: [implant, explant], ...at('2022-05-02') })).toHaveLength(3);
  });

  it('D7: a part implanted once, removed after, active in one patient', () => {
    expect(said({ components: [{ ...pump, explantedOn: '2020-04-30' }] })).toContain('D7 ERROR pump.performedOn');
    expect(said({ components: [{ ...pump, serial: 'A1', activeElsewhere: true }] })).toEqual(['D7 ERROR pump.serial']);
    const other = { ...pump, id: 'other', implantedOn: '2021-05-01' };
    expect(said({ components: [pump, other] })).toEqual(['D7 ERROR pump.performedOn', 'D7 ERROR other.performedOn']);
    expect(
      said({
        components: [
          { ...pump, serial: 'A1' },
          { ...other, serial: 'A1' },
        ],
      }),
    ).toEqual(['D7 ERROR pump.serial', 'D7 ERROR other.serial']);
    expect(said({ components: [{ ...pump, explantedOn: '2021-05-01' }, other] })).toEqual([]);
  });

  it('D8: catheter events while it is in place, infections up to 90 days after', () => {
    const components = [{ ...catheter, explantedOn: '2022-05-01' }];
    expect(said({ components, complications: [complication('cath', '2022-05-02')] })).toEqual([
      'D8 ERROR event.onsetOn',
    ]);
    expect(said({ components, complications: [complication('infect', plusDays('2022-05-01', 90))] })).toEqual([]);
    expect(said({ components, complications: [complication('infect', plusDays('2022-05-01', 91))] })).toEqual([
      'D8 WARNING event.onsetOn',
    ]);
  });

  it('D9: refills one after the other, 12 hours apart', () => {
    const twice = (second: string) =>
      said({ components: [pump], refills: [refill('a', '2021-01-01T10:00:00Z'), refill('b', second)] });
    expect(twice('2021-01-01T10:00:00Z')).toEqual(['D9 ERROR a.refilledAt', 'D9 ERROR b.refilledAt']);
    expect(twice('2021-01-01T21:59:00Z')).toEqual(['D9 WARNING a.refilledAt', 'D9 WARNING b.refilledAt']);
    expect(twice('2021-01-01T22:00:00Z')).toEqual([]);
  });

  it('D10: a refill after the computed empty date is explained', () => {
    const late = (gapAnswer: string | null) =>
      said({
        components: [pump],
        refills: [refill('f', '2021-01-02T10:00:00Z', { emptyOn: '2021-01-01', gapAnswer })],
      });
    expect(late(null)).toEqual(['D10 WARNING f.gapAnswer']);
    expect(late('RESERVOIR_EMPTY')).toEqual([]);
  });

  it('D11: onset before detection before entry, not before the first bolus', () => {
    expect(said({ complications: [complication('drug', '2021-01-02', { detectedOn: '2021-01-01' })] })).toEqual([
      'D11 ERROR event.detectedOn',
    ]);
    expect(
      said({
        complications: [complication('drug', '2021-01-02', { detectedOn: '2021-01-05', enteredOn: '2021-01-04' })],
      }),
    ).toEqual(['D11 ERROR event.detectedOn']);
    const trials = [trial({ boluses: [bolus('b', '2020-03-02T08:00:00Z')] })];
    expect(said({ trials, complications: [complication('trial', '2020-03-01')] })).toEqual(['D11 ERROR event.onsetOn']);
    expect(said({ trials, complications: [complication('trial', '2020-03-02')] })).toEqual([]);
  });

  it('D12: nothing clinical after death, death after every contact', () => {
    const visits = [{ id: 'v', purpose: 'BASELINE' as const, heldOn: '2021-01-02' }];
    expect(said({ visits, diedOn: '2021-01-01' })).toEqual(['D12 ERROR v.heldOn', 'D12 ERROR death.diedOn']);
    expect(said({ visits, diedOn: '2021-01-02' })).toEqual([]);
    expect(said({ lastContactOn: '2021-01-02', diedOn: '2021-01-01' })).toEqual(['D12 ERROR death.diedOn']);
    expect(said({ events: [{ id: 'e', kind: 'EXITED', happenedOn: '2021-02-01' }], diedOn: '2021-01-01' })).toEqual([]);
  });

  it('D13: nothing in the future, by the clock of the centre', () => {
    expect(said({ candidacies: [{ id: 'c', assessedOn: '2026-07-02', outcome: 'SUITABLE' }] })).toEqual([
      'D13 ERROR c.assessedOn',
    ]);
    expect(said({ diedOn: '2026-07-02' })).toEqual(['D13 ERROR death.diedOn']);
    expect(said({ components: [pump], refills: [refill('f', '2026-07-01T22:30:00Z')] })).toEqual([
      'D13 ERROR f.refilledAt',
    ]);
    expect(said({ events: [{ id: 'r', kind: 'REFERRED', happenedOn: '2026' }] })).toEqual([]);
  });

  it('D14: consent before the first entry, and before the data unless it covers them', () => {
    const consent = (happenedOn: string, detail: string | null = null) => [
      { id: 'consent', kind: 'CONSENT_GIVEN' as const, happenedOn, detail },
    ];
    const visits = [{ id: 'v', purpose: 'BASELINE' as const, heldOn: '2020-02-01' }];
    expect(said({ enrolledOn: '2020-03-01', events: consent('2020-03-02') })).toEqual(['D14 ERROR consent.happenedOn']);
    expect(said({ enrolledOn: '2020-03-01', events: consent('2020-03-01'), visits })).toEqual([
      'D14 ERROR consent.happenedOn',
      'D14 ERROR v.heldOn',
    ]);
    expect(said({ enrolledOn: '2020-03-01', events: consent('2020-03-02', 'RETROSPECTIVE'), visits })).toEqual([]);
    expect(said({ enrolledOn: '2020-03-01', visits })).toEqual([]);
  });

  it('D15: a follow-up looks back on nothing before the implant', () => {
    const visits = (heldOn: string, recallDays: number | null) => [
      { id: 'v', purpose: 'FOLLOW_UP' as const, heldOn, recallDays },
    ];
    expect(said({ procedures: [implant], visits: visits('2020-05-07', 7) })).toEqual(['D15 WARNING v.heldOn']);
    expect(said({ procedures: [implant], visits: visits('2020-05-08', 7) })).toEqual([]);
    expect(said({ procedures: [implant], visits: visits('2020-05-01', null) })).toEqual([]);
  });

  it('D16: an error only where it is one for every day the partial ones can mean', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((number) => plusDays('1978-01-01', number));
    const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
    fc.assert(
      fc.property(partial, partial, (bornOn, onsetOn) => {
        const found = said({
          bornOn,
          candidacies: [{ id: 'c', assessedOn: '2020-01-01', outcome: 'SUITABLE', onsetOn }],
        });
        const impossible = lastDay(onsetOn) < firstDay(bornOn);
        expect(found.includes('D1 ERROR c.onsetOn')).toBe(impossible);
      }),
    );
  });

  it('D17: an infection is counted from the last operation at its site, day 1 being that of surgery', () => {
    const operations = [implant, { id: 'r', type: 'CATHETER_REVISION', performedOn: '2020-06-01' } as const];
    expect(surgicalSiteDay('2020-06-10', operations, 'BACK')).toEqual({ operation: operations[1], day: 10 });
    expect(surgicalSiteDay('2020-06-10', operations, 'POCKET')).toEqual({ operation: implant, day: 41 });
    expect(surgicalSiteDay('2020-05-01', operations, null)).toEqual({ operation: implant, day: 1 });
    expect(surgicalSiteDay('2020-04-30', operations, null)).toBeNull();
  });

  it('tell of one record what concerns it, also where a later one is in its way', () => {
    const timeline = of({
      components: [pump],
      refills: [refill('new', '2021-01-01T10:00:00Z'), refill('stored', '2021-01-01T20:00:00Z')],
    });
    expect(findingsOf(timeline, 'new')).toHaveLength(1);
    expect(findingsOf(timeline, 'new')[0]?.sentence).toBe(
      'Another refill is recorded 10 hours away from this one: is it the same?',
    );
  });
});
