/** One thing somebody looked at, asked or was refused, as it goes into the trail. */
export interface Viewing {
  /** Handle of the login session: who it was is read from it, not told. */
  readonly session: string;
  readonly kind: 'VIEW' | 'QUERY' | 'EXPORT' | 'DENIAL';
  readonly action: string;
  readonly requestId: string;
  /** What was asked for; no clinical values. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Patients in the answer, by centre. */
  readonly seen: readonly { readonly centreId: number; readonly patientIds: readonly string[] }[];
}

/** Where what was read is written down before it is answered. */
export interface ViewTrail {
  /** @throws when it could not be written down: then nothing may be answered */
  note(viewing: Viewing): Promise<void>;
}

/** Names the trail of views for injection. */
export const VIEW_TRAIL = Symbol('trail of views');
