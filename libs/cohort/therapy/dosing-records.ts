import { calendarDay, dayNumber } from '../calendar.js';
import { clinicDay } from './clinic-hours.js';
import type { DosingCourse } from './dosing-course.js';
import type { DosingPlan } from './dosing-plan.js';
import type { Fill, Session } from './fills-and-sessions.js';
import type { StatedReason, SyntheticProgramming, SyntheticRefill } from './records.js';
import { daysLater, programmedMl, volumeToLast, wholeDays } from './reservoir-use.js';
import { therapyTruth } from './therapy-truth.js';
import type { TreatedPerson } from './treated-person.js';

const { alarmMl, unusableMl } = therapyTruth.reservoir;

/** Fills and doses as they were written down: what the programmer showed, and what was drawn from the reservoir. */
export class DosingRecords {
  readonly refills: readonly SyntheticRefill[];
  readonly programmings: readonly SyntheticProgramming[];

  private readonly fills: readonly Fill[];
  private readonly sessions: readonly Session[];
  /** Delivered over programmed volume of the pump just told of. */
  private accuracy = 1;
  private readonly oralMgPerDay: number | null;

  constructor(
    private readonly treated: TreatedPerson,
    course: DosingCourse,
    plan: DosingPlan,
  ) {
    const { random } = treated;
    this.fills = course.fills;
    this.sessions = course.sessions;
    this.oralMgPerDay = random.chance(0.6) ? 5 * random.whole(0, 8) : null;
    this.fitVolumes(plan);
    this.refills = this.fills.map((fill, index) => this.refill(fill, index));
    this.programmings = this.sessions.map((session) => this.programming(session));
  }

  /** A reservoir holds what makes the dates told of it true: a refill that was late, or where the pump stands today. */
  private fitVolumes({ due }: DosingPlan): void {
    for (const [index, fill] of this.fills.entries()) {
      const next = this.fills[index + 1];
      const empty = next?.incident === 'refill.reservoir-empty';
      const wanted =
        next === undefined
          ? due === null || due.band === 'LATER'
            ? null
            : volumeToLast(fill, this.sessions, due.on)
          : empty || next.incident === 'refill.late-or-missed'
            ? (empty ? unusableMl : alarmMl) +
              programmedMl(this.sessions, fill.time, daysLater(next.time, empty ? -1 : -3))
            : null;
      if (wanted === null || wanted < 6 || wanted > fill.filledMl) continue;
      fill.filledMl = next === undefined ? wanted : Math.floor(10 * wanted) / 10;
    }
  }

  private refill(fill: Fill, index: number): SyntheticRefill {
    const { random } = this.treated;
    const previous = fill.kind === 'REFILL' ? (this.fills[index - 1] ?? null) : null;
    if (previous === null) {
      const { mean, ofPumps } = therapyTruth.delivery;
      this.accuracy = mean + ofPumps * random.normal();
    }
    return {
      kind: fill.kind,
      refilledAt: new Date(fill.time).toISOString(),
      procedureIndex: fill.procedureIndex,
      ...(previous === null ? nothingDrawn : this.drawn(fill, previous)),
      filledMl: fill.filledMl,
      concentrationUgPerMl: fill.concentrationUgPerMl,
      drugProduct: random.pick(products[fill.concentrationUgPerMl] ?? ['compounded']),
      lot: `B${String(random.whole(100_000, 999_999))}`,
      drugExpiresOn: calendarDay(fill.day + random.whole(200, 900)).slice(0, 7),
      attempts: fill.incident === 'refill.failed-access' ? random.whole(3, 5) : random.chance(0.93) ? 1 : 2,
      imagingGuided: fill.incident === 'refill.failed-access' || random.chance(0.04),
      alarmOn: this.alarmAfter(fill, index),
      nextAppointmentOn: this.appointmentAfter(fill, index),
      attestation: this.attestation(fill, previous),
    };
  }

  /** Volume expected and measured before filling; where they differ by much, who looked into it. */
  private drawn(fill: Fill, previous: Fill): Drawn {
    const { random } = this.treated;
    const used = programmedMl(this.sessions, previous.time, fill.time);
    const expected = previous.filledMl - used;
    const shown = tenth(Math.max(0, expected));
    const emptyOn = this.reachedOn(unusableMl, previous, fill.time - 1);
    const gap =
      expected > unusableMl && (emptyOn === null || fill.day <= emptyOn) ? null : gapOf(fill, random.uniform());
    const days = (fill.time - previous.time) / 86_400_000;
    const reasons: StatedReason[] =
      days > 120 || days < 14
        ? [
            {
              rule: 'LIMIT:refill-interval',
              field: 'refilledAt',
              reason: days > 120 ? 'Missed the day booked; came as soon as reached.' : 'Refilled early with the visit.',
            },
          ]
        : [];
    const told = { expectedResidualMl: shown, gapAnswer: gap, discrepancyReview: null, reasons };
    if (gap === 'RESERVOIR_EMPTY')
      return { ...told, measuredResidualMl: tenth(Math.max(0, expected) * random.between(0.7, 1)) };
    if (gap === 'MISSING_RECORD') {
      const measured = tenth(Math.min(previous.filledMl - 1, Math.max(0, expected) + random.between(4.5, 8)));
      return {
        ...told,
        measuredResidualMl: measured,
        discrepancyReview: 'Filled at another hospital in between; the letter does not say how much.',
      };
    }
    if (fill.incident === 'refill.volume-discrepancy') {
      const measured = tenth(Math.min(previous.filledMl - 0.5, expected + random.between(4.2, 8)));
      return {
        ...told,
        measuredResidualMl: measured,
        discrepancyReview: 'Measured twice. Pump and catheter checked, rotor turns; refill after four weeks planned.',
      };
    }
    const ratio = this.accuracy + therapyTruth.delivery.ofFillings * random.normal();
    const strayed = used * (1 - ratio) + therapyTruth.readingMl * random.normal();
    const most = Math.min(1.85, 0.12 * used);
    const prompted = used > 14 && random.chance(0.004);
    const off = prompted ? random.between(2.1, 3) : Math.max(-most, Math.min(most, strayed));
    const measuredResidualMl = tenth(Math.max(unusableMl + 0.1, Math.max(0, expected) + off));
    if (!prompted) return { ...told, measuredResidualMl };
    const doubt = {
      rule: 'LIMIT:residual',
      field: 'measuredResidualMl',
      reason: 'Measured twice; looked at again at the next refill.',
    };
    return { ...told, measuredResidualMl, reasons: [...reasons, doubt] };
  }

  private attestation(fill: Fill, previous: Fill | null): SyntheticRefill['attestation'] {
    const { random, patient, lostOn } = this.treated;
    const skipped = random.chance(0.05);
    if (lostOn !== null && fill.day > lostOn) return 'NOT_ASKED';
    const since = previous?.day ?? fill.day - 1;
    const events = patient.complications.some(({ detectedOn }) => {
      const day = dayNumber(detectedOn);
      return day > since && day <= fill.day;
    });
    return events ? 'EVENTS' : skipped ? 'NOT_ASKED' : 'NONE';
  }

  /** As the programmer shows it, once the session of the refill is over. */
  private alarmAfter(fill: Fill, index: number): string | null {
    const session = this.sessions.findLast(({ fillIndex }) => fillIndex === index);
    return session ? this.alarmAt(session.time) : this.alarmAt(fill.time);
  }

  private alarmAt(time: number): string | null {
    const otherwise = this.treated.random.uniform();
    const fill = this.fills.findLast((one) => one.time <= time);
    const day = fill === undefined ? null : this.reachedOn(alarmMl, fill, time);
    const stray = otherwise < 0.02 ? -1 : otherwise < 0.04 ? 1 : otherwise < 0.046 ? 4 : 0;
    return day === null ? null : calendarDay(day + stray);
  }

  /** Day a level is reached at the dose that runs at a time, counted in whole days; null where it never will be. */
  private reachedOn(levelMl: number, fill: Fill, time: number): number | null {
    const session = this.sessions.findLast((one) => one.time <= time);
    if (session === undefined || session.mlPerDay === 0) return null;
    const since = Math.max(session.time, fill.time);
    const left = fill.filledMl - programmedMl(this.sessions, fill.time, since);
    if (left <= levelMl) return null;
    return clinicDay(daysLater(since, wholeDays(left - levelMl, session.mlPerDay)), this.treated.timeZone);
  }

  private appointmentAfter(fill: Fill, index: number): string | null {
    const { random } = this.treated;
    if (fill.nextOn === null || random.chance(0.12)) return null;
    const next = this.fills[index + 1];
    const kept = next !== undefined && next.kind === 'REFILL' && next.day <= fill.nextOn + 7;
    return calendarDay(kept ? next.day : fill.nextOn);
  }

  /** From four years on the programmer counts the months that are left; it says the same of one pump each time. */
  private replaceByOn({ day }: Session): string | null {
    const began = this.fills.findLast((fill) => fill.kind === 'INITIAL_FILL' && fill.day <= day)?.day ?? day;
    const lasts = this.treated.model.pumpLife.meanDays + (began % 90) - 45;
    return day - began > 4 * 365 && day - began < lasts ? calendarDay(began + Math.round(lasts)) : null;
  }

  private programming(session: Session): SyntheticProgramming {
    const { random } = this.treated;
    const fill = session.fillIndex === null ? null : (this.fills[session.fillIndex] ?? null);
    return {
      programmedAt: new Date(session.time).toISOString(),
      refillIndex: session.fillIndex,
      procedureIndex: session.procedureIndex,
      mode: session.mode,
      steps: session.steps,
      dailyDoseUg: session.dailyDoseUg,
      concentrationUgPerMl: session.concentrationUgPerMl,
      reservoirMl: fill?.filledMl ?? null,
      alarmOn: this.alarmAt(session.time),
      reason: session.reason,
      bridge: bridgeOf(session, fill),
      oralBaclofenMgPerDay: random.chance(0.3) ? this.oralMgPerDay : null,
      replaceByOn: this.replaceByOn(session),
      reasons: [],
    };
  }
}

type Drawn = Pick<
  SyntheticRefill,
  'expectedResidualMl' | 'measuredResidualMl' | 'gapAnswer' | 'discrepancyReview' | 'reasons'
>;

const nothingDrawn: Drawn = {
  expectedResidualMl: null,
  measuredResidualMl: null,
  gapAnswer: null,
  discrepancyReview: null,
  reasons: [],
};

const products: Readonly<Record<number, readonly string[]>> = {
  500: ['lioresal-intrathecal', 'gablofen', 'generic-intrathecal'],
  1000: ['gablofen', 'generic-intrathecal'],
  2000: ['lioresal-intrathecal', 'gablofen', 'generic-intrathecal'],
};

const tenth = (ml: number): number => Math.round(10 * ml) / 10;

function gapOf({ incident }: Fill, chance: number): SyntheticRefill['gapAnswer'] {
  if (incident === 'refill.reservoir-empty' || incident === 'refill.late-or-missed') return 'RESERVOIR_EMPTY';
  return chance < 0.4 ? 'MISSING_RECORD' : 'ESTIMATE_WRONG';
}

function bridgeOf(session: Session, fill: Fill | null): SyntheticProgramming['bridge'] {
  const old = session.bridgedFromUgPerMl;
  if (old === null || fill === null) return null;
  return {
    oldConcentrationUgPerMl: old,
    volumeMl: fill.catheterMl,
    durationMinutes: Math.round((1440 * fill.catheterMl * old) / session.dailyDoseUg),
  };
}
