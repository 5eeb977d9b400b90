import type { Step } from './records.js';
import type { Segment } from './reservoir-use.js';

/** A reservoir filled, while its story is still being told. */
export interface Fill {
  readonly time: number;
  readonly day: number;
  readonly kind: 'INITIAL_FILL' | 'REFILL';
  readonly procedureIndex: number | null;
  readonly concentrationUgPerMl: number;
  readonly reservoirMl: number;
  /** Known only once it is known how long it had to last. */
  filledMl: number;
  /** Code of the event told of this refill. */
  readonly incident: string | null;
  readonly catheterMl: number;
  /** Day booked for the next. */
  nextOn: number | null;
}

/** A dose programmed. */
export interface Session extends Segment {
  readonly day: number;
  readonly mode: 'SIMPLE_CONTINUOUS' | 'FLEX' | 'STOPPED';
  readonly steps: readonly Step[];
  readonly dailyDoseUg: number;
  readonly concentrationUgPerMl: number;
  readonly reason: string;
  /** Places among the fills and procedures. */
  readonly fillIndex: number | null;
  readonly procedureIndex: number | null;
  readonly bridgedFromUgPerMl: number | null;
}

/** One pump in place, from the day of its implant to the last day it may be filled or programmed. */
export interface PumpPeriod {
  readonly procedureIndex: number;
  readonly from: number;
  readonly to: number;
  readonly reservoirMl: number;
  readonly catheterMl: number;
  /** Begins an implant episode: the dose is found anew. */
  readonly starts: boolean;
  /** Never taken out, as far as is known. */
  readonly inPlace: boolean;
  /** In use today, so that the plan says when it is due. */
  readonly inUse: boolean;
}
