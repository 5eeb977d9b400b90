import { dayNumber } from '../calendar.js';
import { clinicTime, workday } from './clinic-hours.js';
import { doseEvents, type DoseEvent, type DosingPlan } from './dosing-plan.js';
import type { Fill, PumpPeriod, Session } from './fills-and-sessions.js';
import { flexSteps } from './infusion-steps.js';
import { refillDay } from './refill-day.js';
import { concentrationFor, daysToDue, programmedMl } from './reservoir-use.js';
import { therapyTruth } from './therapy-truth.js';
import type { TreatedPerson } from './treated-person.js';

type Prompt = 'titration' | DoseEvent;

const LEAST_FILLED_ML = 6;
const MS_PER_MINUTE = 60_000;

/** Every fill and every dose of one person's pumps, in order, day by day as they were decided. */
export class DosingCourse {
  readonly fills: Fill[] = [];
  readonly sessions: Session[] = [];

  private doseUg = 0;
  /** As it was meant when last programmed; steps of a day and night round it. */
  private programmedUg = 0;
  private concentration = 500;
  private flex = false;
  private interval = 90;
  private lateBy: number | null = null;
  private readonly prompts: { day: number; prompt: Prompt }[] = [];
  private readonly refillEvents: { day: number; type: string }[];
  private readonly events: readonly DoseEvent[];

  constructor(
    private readonly treated: TreatedPerson,
    private readonly plan: DosingPlan,
    periods: readonly PumpPeriod[],
  ) {
    const { complications } = treated.patient;
    this.events = doseEvents(complications);
    this.refillEvents = complications
      .filter(({ type }) => type.startsWith('refill.'))
      .map(({ type, detectedOn }) => ({ type, day: dayNumber(detectedOn) }))
      .toSorted((a, b) => a.day - b.day);
    for (const period of periods) this.live(period);
  }

  private live(period: PumpPeriod): void {
    if (period.to < period.from) return;
    this.begin(period);
    for (;;) {
      const refillOn = this.nextRefill(period);
      const prompt = this.prompts[0];
      if (prompt !== undefined && prompt.day < refillOn && prompt.day <= period.to) {
        this.prompts.shift();
        this.follow(prompt.day, prompt.prompt, prompt.day + 1 < Math.min(refillOn, period.to));
      } else if (refillOn <= period.to) this.refill(period, refillOn);
      else break;
    }
    if (period.inPlace && this.plan.stopsAtEnd) this.stop(period.to, 10 * 60);
  }

  private begin(period: PumpPeriod): void {
    const { random } = this.treated;
    const { from: day, procedureIndex } = period;
    if (period.starts) this.startEpisode(period);
    this.setEvents(period);
    this.book();
    this.fill(period, day, {
      kind: 'INITIAL_FILL',
      procedureIndex,
      minute: 11 * 60 + random.whole(0, 150),
      incident: null,
    });
    this.programme(day, { reason: 'start', fillIndex: this.fills.length - 1, procedureIndex });
  }

  private startEpisode(period: PumpPeriod): void {
    const { random } = this.treated;
    this.doseUg = this.plan.startUg;
    this.flex = false;
    this.prompts.length = 0;
    this.concentration = concentrationFor(Math.min(this.plan.targetUg, 1.5 * this.doseUg), period.reservoirMl);
    for (const [least, most] of therapyTruth.titrationDays)
      this.prompts.push({ day: workday(period.from + random.whole(least, most)), prompt: 'titration' });
  }

  /** Titration goes on over a replacement; what belongs to a pump that is out does not. */
  private setEvents({ from, to }: PumpPeriod): void {
    const titration = this.prompts.filter(({ day, prompt }) => prompt === 'titration' && day > from);
    const events = this.events
      .filter(({ day }) => day > from && day <= to)
      .map((event) => ({ day: event.day, prompt: event }));
    this.prompts.splice(0, Infinity, ...[...titration, ...events].toSorted((a, b) => a.day - b.day));
  }

  /** The day this person is booked for, moved by what is told of it and by where the pump must stand today. */
  private nextRefill(period: PumpPeriod): number {
    const { random, today } = this.treated;
    const last = this.lastFill();
    const doseUg = this.runningUg();
    const used = programmedMl(this.sessions, last.time, this.now());
    const { booked, day } = refillDay({
      random,
      today,
      until: period.to,
      filledOn: last.day,
      seenOn: this.sessions.at(-1)?.day ?? last.day,
      lasts:
        Math.floor((this.now() - last.time) / 86_400_000) + daysToDue(doseUg, this.concentration, last.filledMl - used),
      fullLasts: daysToDue(doseUg, concentrationFor(doseUg, period.reservoirMl), period.reservoirMl),
      leastLasts: daysToDue(doseUg, concentrationFor(doseUg, period.reservoirMl), LEAST_FILLED_ML),
      interval: this.interval,
      lateBy: this.lateBy,
      told: this.refillEvents,
      due: period.inUse ? this.plan.due : null,
    });
    last.nextOn = booked;
    return day;
  }

  private refill(period: PumpPeriod, day: number): void {
    const { random } = this.treated;
    const told = this.refillEvents.findIndex((event) => event.day === day);
    const incident = this.refillEvents.splice(0, told + 1).at(-1)?.type ?? null;
    const before = this.concentration;
    this.adjust(day);
    this.concentration = Math.max(before, concentrationFor(this.doseUg, period.reservoirMl));
    this.book();
    const previousDoseUg = this.programmedUg;
    this.fill(period, day, { kind: 'REFILL', procedureIndex: null, minute: clinicMinute(random.uniform()), incident });
    const fillIndex = this.fills.length - 1;
    if (this.concentration !== before)
      this.programme(day, { reason: 'concentration-change', fillIndex, bridgedFromUgPerMl: before });
    else if (this.plan.night !== null && !this.flex && this.settled() && this.restedBefore(day)) {
      this.flex = true;
      this.programme(day, { reason: 'mode-change', fillIndex });
    } else if (this.doseUg !== previousDoseUg)
      this.programme(day, { reason: this.doseUg > previousDoseUg ? 'too-much-tone' : 'too-little-tone', fillIndex });
  }

  private book(): void {
    const { random } = this.treated;
    this.interval = random.whole(...this.plan.interval);
    this.lateBy = random.chance(therapyTruth.lateRefills) ? random.whole(9, 24) : null;
  }

  /** Now and then, once the dose is found, a little more or less. */
  private adjust(day: number): void {
    const { random } = this.treated;
    if (!this.settled() || !random.chance(0.1) || !this.restedBefore(day)) return;
    this.change(this.doseUg * random.between(0.93, 1.1));
  }

  /** No dose is changed on two days running. */
  private restedBefore(day: number): boolean {
    return day > (this.sessions.at(-1)?.day ?? 0) + 1;
  }

  private settled(): boolean {
    return !this.prompts.some(({ prompt }) => prompt === 'titration');
  }

  private follow(day: number, prompt: Prompt, nextDayFree: boolean): void {
    const { random } = this.treated;
    if (!this.restedBefore(day) || day <= this.lastFill().day) return;
    if (prompt === 'titration') this.titrate(day);
    else if (prompt.kind === 'PAUSE' && nextDayFree) this.pause(day);
    else {
      this.change(this.doseUg * (prompt.kind === 'RAISE' ? random.between(1.06, 1.15) : random.between(0.8, 0.92)));
      this.programme(day, { reason: prompt.reason });
    }
  }

  private titrate(day: number): void {
    const { plan } = this;
    if (this.doseUg > plan.targetUg * 0.96) return;
    const [least, most] = plan.step;
    const step = this.doseUg >= 500 ? Math.min(0.15, most) : most;
    this.change(Math.min(plan.targetUg, this.doseUg * (1 + this.treated.random.between(least, step))));
    this.programme(day, { reason: 'titration' });
  }

  /** Stopped for a day, then on with less. */
  private pause(day: number): void {
    this.stop(day, 13 * 60);
    this.change(this.doseUg * 0.85);
    this.programme(day + 1, { reason: 'resumed', minute: 14 * 60 + 30 });
  }

  private change(doseUg: number): void {
    this.doseUg = Math.floor(Math.min(this.plan.mostUg, Math.max(therapyTruth.leastDose, doseUg)));
  }

  private stop(day: number, minute: number): void {
    if (day <= Math.max(this.lastFill().day, this.sessions.at(-1)?.day ?? 0)) return;
    const time = clinicTime(day, minute, this.treated.timeZone);
    this.sessions.push({ ...nothing, time, day, concentrationUgPerMl: this.concentration });
  }

  private fill(
    period: PumpPeriod,
    day: number,
    { minute, ...fill }: Pick<Fill, 'kind' | 'procedureIndex' | 'incident'> & { minute: number },
  ): void {
    const { reservoirMl, catheterMl } = period;
    const lasts = daysToDue(this.doseUg, this.concentration, 20);
    const small = reservoirMl > 20 && lasts > this.interval + 10;
    this.fills.push({
      ...fill,
      time: clinicTime(day, minute, this.treated.timeZone),
      day,
      concentrationUgPerMl: this.concentration,
      reservoirMl,
      catheterMl,
      // A kit of 20 mL does where it lasts; the pump in use is steered by its full volume.
      filledMl: small && !(period.inUse && day > this.treated.today - 130) ? 20 : reservoirMl,
      nextOn: null,
    });
  }

  /** The dose as it stands, some minutes after the fill it belongs to. */
  private programme(
    day: number,
    session: Pick<Session, 'reason'> &
      Partial<Pick<Session, 'fillIndex' | 'procedureIndex' | 'bridgedFromUgPerMl'>> & { minute?: number },
  ): void {
    const { random, timeZone } = this.treated;
    const { minute, ...rest } = session;
    const fill = rest.fillIndex == null ? undefined : this.fills[rest.fillIndex];
    const time = fill
      ? fill.time + 10 * MS_PER_MINUTE
      : clinicTime(day, minute ?? clinicMinute(random.uniform()), timeZone);
    const night = this.flex ? this.plan.night : null;
    const { steps, dailyDoseUg } =
      night === null ? { steps: [], dailyDoseUg: this.doseUg } : flexSteps(this.doseUg, night);
    this.programmedUg = this.doseUg;
    this.sessions.push({
      fillIndex: null,
      procedureIndex: null,
      bridgedFromUgPerMl: null,
      ...rest,
      time,
      day,
      mode: night === null ? 'SIMPLE_CONTINUOUS' : 'FLEX',
      steps,
      dailyDoseUg,
      concentrationUgPerMl: this.concentration,
      mlPerDay: dailyDoseUg / this.concentration,
    });
  }

  private runningUg(): number {
    return this.sessions.findLast(({ mode }) => mode !== 'STOPPED')?.dailyDoseUg ?? this.doseUg;
  }

  private now(): number {
    return Math.max(this.lastFill().time, this.sessions.at(-1)?.time ?? 0);
  }

  private lastFill(): Fill {
    const last = this.fills.at(-1);
    if (last === undefined) throw new Error('a pump is filled when it is implanted');
    return last;
  }
}

const nothing = {
  mode: 'STOPPED',
  steps: [],
  dailyDoseUg: 0,
  mlPerDay: 0,
  reason: 'stopped',
  fillIndex: null,
  procedureIndex: null,
  bridgedFromUgPerMl: null,
} as const;

/** Between half past eight and four, to five minutes. */
function clinicMinute(share: number): number {
  return 8 * 60 + 30 + 5 * Math.floor(90 * share);
}
