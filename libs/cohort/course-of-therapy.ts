import type { CentreModel, CohortModel } from './cohort-model.js';
import {
  catheterModels,
  catheterTypes,
  drugTypes,
  explantChoices,
  lateInfectionTypes,
  lossOfEffectTypes,
  processTypes,
  pumpModels,
  pumpTypes,
} from './event-types.js';
import { inventIncident } from './incident.js';
import type { Incident } from './incident.js';
import type { Random, Weighted } from './random.js';
import type { ProcedureType } from './synthetic-patient.js';

export interface Operation {
  readonly type: ProcedureType;
  readonly on: number;
  readonly pumpModel: string | null;
  readonly catheterModel: string | null;
  readonly indication: string | null;
  readonly explantReason: string | null;
}

/** Days from and to, the last one not included; infinite when it has no end. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

type RunningEvent = 'catheter' | 'pump' | 'infection' | 'drug' | 'process' | 'effect' | 'choice';

const DAYS_PER_100_YEARS = 36_525;

/**
 * What happens to one system and its successors, event by event from the first implant to a day given. Operations and
 * incidents may reach beyond that day; whoever records them leaves out what nobody can know yet.
 */
export class CourseOfTherapy {
  readonly operations: Operation[] = [];
  readonly incidents: Incident[] = [];
  readonly inPlace: Period[] = [];
  readonly malfunctions: Period[] = [];

  private now: number;
  private systemSince = 0;
  private catheterSince = 0;
  private batteryEnds = 0;
  private pumpModel: string;
  private catheterModel: string;
  private pendingExplant: number | null = null;
  private implanted = false;

  constructor(
    private readonly random: Random,
    private readonly model: CohortModel,
    private readonly centre: CentreModel,
    readonly implantOn: number,
    until: number,
  ) {
    this.now = implantOn;
    this.pumpModel = random.weighted(pumpModels);
    this.catheterModel = random.weighted(catheterModels);
    this.implant(implantOn, 'new');
    while (this.implanted && this.now < until) this.live();
    if (this.implanted) this.inPlace.push({ from: this.systemSince, to: Infinity });
  }

  /** Day on which the last system was taken out for good; null while one is in place. */
  get endedOn(): number | null {
    return this.implanted ? null : this.now;
  }

  /** To the next event: by chance, or planned. Rates are constant between two planned days. */
  private live(): void {
    const rates = this.ratesToday();
    const total = rates.reduce((sum, [, rate]) => sum + rate, 0);
    const day = this.now + Math.ceil((this.random.exponential() * DAYS_PER_100_YEARS) / total);
    const catheterYear = this.catheterSince + 365;
    const planned = Math.min(
      this.pendingExplant ?? Infinity,
      this.batteryEnds,
      catheterYear > this.now ? catheterYear : Infinity,
    );
    if (day < planned) {
      this.now = day;
      this.happen(this.random.weighted(rates), day);
      return;
    }
    // A repair may have outlasted the battery, whose end is then dealt with the day after.
    this.now = Math.max(planned, this.now + 1);
    if (planned === this.pendingExplant) this.explant(this.now, 'infection', 0.5);
    else if (planned === this.batteryEnds) this.endOfBattery(this.now);
  }

  private ratesToday(): Weighted<RunningEvent> {
    const rates = this.model.ratesPer100Years;
    const young = this.now < this.catheterSince + 365;
    return [
      ['catheter', young ? rates.catheterFirstYear : rates.catheterLater],
      ['pump', rates.pump],
      ['infection', rates.lateInfection * this.centre.infection],
      ['drug', rates.drugEffect],
      ['process', rates.refillOrProgramming],
      ['effect', rates.lossOfEffect],
      ['choice', rates.explantByChoice],
    ];
  }

  private happen(event: RunningEvent, day: number): void {
    const { random } = this;
    if (event === 'catheter') this.catheterFails(day);
    else if (event === 'pump') this.pumpFails(day);
    else if (event === 'infection') this.infect(random.weighted(lateInfectionTypes), day);
    else if (event === 'drug') this.tell(random.weighted(drugTypes), day);
    else if (event === 'process') this.processErrs(day);
    else if (event === 'effect') this.tell(random.weighted(lossOfEffectTypes), day);
    else this.explant(day, random.weighted(explantChoices), 0.08);
  }

  private tell(type: string, day: number, cause: Incident | null = null): Incident {
    const incident = inventIncident(this.random, type, day, cause);
    this.incidents.push(incident);
    return incident;
  }

  private catheterFails(day: number): void {
    const failure = this.tell(this.random.weighted(catheterTypes), day);
    if (this.random.chance(0.4)) this.tell('withdrawal.syndrome', failure.detected + this.random.whole(0, 5), failure);
    this.malfunction(failure, this.random.chance(0.87) ? 'CATHETER_REVISION' : null);
  }

  private pumpFails(day: number): void {
    const { code, stops } = this.random.weighted(pumpTypes);
    const failure = this.tell(code, day);
    if (!stops) return;
    if (this.random.chance(0.6)) this.tell('withdrawal.syndrome', failure.detected + this.random.whole(0, 3), failure);
    this.malfunction(failure, 'PUMP_REPLACEMENT');
  }

  private processErrs(day: number): void {
    const { code, leadsTo } = this.random.weighted(processTypes);
    const error = this.tell(code, day);
    if (leadsTo !== null && this.random.chance(0.55)) this.tell(leadsTo, error.detected, error);
  }

  /** Repaired some weeks after it was noticed, or left and better by itself after two months. */
  private malfunction(failure: Incident, repair: 'CATHETER_REVISION' | 'PUMP_REPLACEMENT' | null): void {
    const from = failure.onset;
    const operated = failure.detected + this.random.whole(2, 30);
    const explantFirst = this.pendingExplant !== null && this.pendingExplant <= operated;
    if (repair === null || explantFirst) {
      this.malfunctions.push({ from, to: from + 60 });
      return;
    }
    this.malfunctions.push({ from, to: operated });
    failure.over = operated + this.random.whole(0, 14);
    this.now = operated;
    this.operate(repair, operated, repair === 'CATHETER_REVISION' ? 'catheter malfunction' : 'pump malfunction');
  }

  private endOfBattery(day: number): void {
    if (this.random.chance(0.009)) this.explant(day, 'end of life of pump not replaced', 0);
    else this.operate('PUMP_REPLACEMENT', day, 'end of life');
  }

  private implant(day: number, indication: string): void {
    this.implanted = true;
    this.systemSince = day;
    this.operate('IMPLANT', day, indication);
  }

  private operate(type: Exclude<ProcedureType, 'EXPLANT'>, day: number, indication: string): void {
    const { pumpModel, catheterModel } = this;
    this.operations.push({ type, on: day, pumpModel, catheterModel, indication, explantReason: null });
    if (type !== 'PUMP_REPLACEMENT') this.catheterSince = day;
    if (type !== 'CATHETER_REVISION') this.batteryEnds = day + this.newBattery();
    for (const risk of this.model.operativeRisks) {
      const factor = risk.kind === 'infection' ? this.centre.infection : 1;
      if (!this.random.chance((risk.probability[type] ?? 0) * factor)) continue;
      const code = this.random.weighted(risk.types);
      const onset = day + this.random.whole(1, risk.withinDays);
      if (risk.kind === 'infection') this.infect(code, onset);
      else this.tell(code, onset);
    }
  }

  private newBattery(): number {
    const { meanDays, sdDays } = this.model.pumpLife;
    return Math.max(1, Math.round(meanDays + sdDays * this.random.normal()));
  }

  private infect(code: string, day: number): void {
    const infection = this.tell(code, day);
    const removed = code === 'infect.superficial' ? 0 : code === 'infect.suspected-explanted' ? 1 : 0.65;
    if (!this.random.chance(removed)) return;
    const explantOn = infection.detected + this.random.whole(2, 14);
    this.pendingExplant = Math.min(this.pendingExplant ?? Infinity, explantOn);
  }

  private explant(day: number, explantReason: string, implantedAgain: number): void {
    this.operations.push({
      type: 'EXPLANT',
      on: day,
      pumpModel: null,
      catheterModel: null,
      indication: null,
      explantReason,
    });
    this.inPlace.push({ from: this.systemSince, to: day });
    this.pendingExplant = null;
    this.implanted = false;
    this.now = day;
    if (!this.random.chance(implantedAgain)) return;
    this.now = day + this.random.whole(90, 240);
    this.implant(this.now, 're-implant');
  }
}
