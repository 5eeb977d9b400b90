import type { RegistryProblem } from '../graphql/registry-problem.js';
import type { Batch, StoredDraft, StoredField, Waiting } from './ledger.js';

/** Somebody who has the same visit open. */
export interface Editor {
  readonly name: string;
  /** This person, on another page or device. */
  readonly own: boolean;
}

/** Where the draft stands, for the words of the bar. */
export type Standing =
  | { readonly state: 'BLANK' | 'SAVING' | 'ENDED' }
  | { readonly state: 'SAVED'; readonly at: string }
  | { readonly state: 'OFFLINE'; readonly toSend: number; readonly onDevice: boolean }
  | { readonly state: 'REFUSED'; readonly problem: RegistryProblem };

export interface DeskState<Draft> {
  readonly draft: Draft;
  /** Whether it was read what is in the registry and on this device. */
  readonly ready: boolean;
  readonly standing: Standing;
  /** What was found when the page was opened; null: nothing. */
  readonly found: { readonly at: string; readonly by: string } | null;
  readonly others: readonly Editor[];
  /** Fields in which values stand against each other, by path. */
  readonly contested: ReadonlyMap<string, StoredField>;
}

/** What a desk works with: the registry, the device and the clock. */
export interface DeskWorld<Draft> {
  readonly blank: Draft;
  /** Whether anything would be lost with it: a draft is begun with the first such thing. */
  readonly isTouched: (draft: Draft) => boolean;
  /** A draft that was put together from fields, as the form wants it; `before` is the one on the screen. */
  readonly shown: (draft: Draft, before: Draft) => Draft;
  /** What of a draft is kept. */
  readonly kept: (draft: Draft) => object;
  readonly read: (since: number) => Promise<StoredDraft | null>;
  readonly save: (batch: Batch) => Promise<StoredDraft>;
  /** Keeps on the device what waits, in the place of what was kept before. @returns whether it could */
  readonly keep: (waiting: Waiting | null) => Promise<boolean>;
  /** What pages that are gone could not send, and how to let go of it once it is kept elsewhere. */
  readonly adopt: () => Promise<{ readonly left: readonly Waiting[]; readonly forget: () => void }>;
  readonly now: () => Date;
  readonly newKey: () => string;
}
