import type { CatheterPieces, ComponentSide, PumpPlacement } from './component.entity.js';

/** What is known of a pump besides that it was put in. Left out or null: not recorded. */
export interface GivenPump {
  readonly modelCode?: string | null;
  readonly modelText?: string | null;
  readonly serial?: string | null;
  readonly udi?: string | null;
  readonly side?: ComponentSide | null;
  readonly placement?: PumpPlacement | null;
  readonly reservoirMl?: number | null;
}

/** The same of a catheter. */
export interface GivenCatheter {
  readonly modelCode?: string | null;
  readonly modelText?: string | null;
  readonly serial?: string | null;
  readonly udi?: string | null;
  readonly pieces?: CatheterPieces | null;
  readonly entryLevel?: string | null;
  readonly tipLevel?: string | null;
  readonly implantedLengthCm?: number | null;
  readonly internalVolumeMl?: number | null;
}

/** What an operation says of its parts beyond its type. */
export interface GivenParts {
  readonly pump?: GivenPump | null;
  readonly catheter?: GivenCatheter | null;
  /** A revision that left the catheter in. */
  readonly catheterStays?: boolean;
}

/** By the id of the operation. One that is absent is known by its type alone. */
export type GivenByProcedure = ReadonlyMap<string, GivenParts>;
