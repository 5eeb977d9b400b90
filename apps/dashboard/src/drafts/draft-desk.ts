import { isUncertain, mayPass, RegistryProblem } from '../graphql/registry-problem.js';
import { changedFields, flatten, unflatten, withFields, type Flat } from './flat-draft.js';
import { Ledger, type Batch, type StoredDraft, type StoredField, type Waiting } from './ledger.js';

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

/** Between a change and its saving, ms. */
const PAUSE_MS = 900;
/** The registry takes 60 acts a minute from a session; typing leaves room for others. */
const SAVES_A_MINUTE = 40;
const LONG_PAUSE_MS = 2_500;
/** Batches of a draft that was entered offline, and some typed meanwhile. */
const MOST_BATCHES = 30;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * One visit that is being entered: takes every change, keeps it on the device, brings it to the registry, and shows what
 * others enter. Knows nothing of React, and of the draft only its fields.
 */
export class DraftDesk<Draft extends object> {
  state: DeskState<Draft>;
  private readonly ledger = new Ledger();
  private readonly listeners = new Set<() => void>();
  private readonly saves: number[] = [];
  private fields: Flat;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  private keeping: Promise<void> | null = null;
  private keepAgain = false;
  private onDevice = true;
  private failures = 0;
  private savedAt: string | null = null;
  private trouble: 'NONE' | 'OFFLINE' | 'ENDED' | RegistryProblem = 'NONE';
  private forget: () => void = () => undefined;
  private closed = false;
  /** While the visit is being recorded nothing else is sent. */
  private held = false;

  constructor(private readonly world: DeskWorld<Draft>) {
    this.fields = flatten(world.kept(world.blank));
    this.state = {
      draft: world.blank,
      ready: false,
      standing: { state: 'BLANK' },
      found: null,
      others: [],
      contested: new Map(),
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): DeskState<Draft> => this.state;

  get draftId(): string | null {
    return this.ledger.draftId;
  }
  get revision(): number {
    return this.ledger.revision;
  }
  get hasEverything(): boolean {
    return this.ledger.waiting === null;
  }

  /** Reads what is in the registry and what earlier pages left on this device. */
  async open(): Promise<void> {
    this.closed = false;
    if (this.state.ready) return this.wake();
    const [stored, { left, forget }] = await Promise.all([
      this.world.read(0).catch((problem: unknown) => this.failed(problem)),
      this.world.adopt(),
    ]);
    if (this.closed || this.state.ready) return;
    this.forget = forget;
    const found = stored ? { at: stored.changedAt, by: stored.changedBy } : null;
    if (stored) {
      this.savedAt = stored.changedAt;
      this.show(this.ledger.received(stored));
    }
    for (const waiting of left) this.show(this.ledger.adopt(waiting));
    this.tell({ ready: true, found });
    if (left.length > 0) this.keep();
    this.later();
  }

  change(change: (before: Draft) => Draft): void {
    const draft = change(this.state.draft);
    const fields = flatten(this.world.kept(draft));
    const changed = changedFields(this.fields, fields);
    this.fields = fields;
    if (this.ledger.isEmpty) {
      // Nothing is kept of a form that was only looked at; then all of it is, the day it was meant for included.
      if (this.world.isTouched(draft)) for (const [path, value] of fields) this.ledger.note(path, value);
    } else {
      for (const [path, value] of changed) this.ledger.note(path, value);
    }
    if (changed.size > 0) this.keep();
    this.tell({ draft });
    this.later();
  }

  choose(path: string, value: string | null): void {
    this.ledger.choose(path, value);
    this.show(new Map([[path, value]]));
    this.keep();
    this.tell({});
    this.later(0);
  }

  /** Somebody came, left or entered something; a revision of null: nobody knows. */
  heard({ revision, others }: { revision: number | null; others: readonly Editor[] }): void {
    this.tell({ others });
    if (revision === null || revision === 0 || revision > this.ledger.revision) void this.look();
  }

  /** Sends what waits, now. @returns when it has arrived, or could not */
  async flush(): Promise<void> {
    if (this.sending) await this.sending;
    this.cancel();
    await this.send();
  }

  /** The way to the registry is open again, perhaps. */
  wake(): void {
    if (this.trouble === 'OFFLINE') this.failures = 0;
    this.later(0);
    if (this.ledger.draftId !== null || this.trouble === 'OFFLINE') void this.look();
  }

  /**
   * Brings everything to the registry, and then sends nothing until `release`: the visit itself is being recorded.
   *
   * @returns what is to end with it; null when something could not be brought there
   */
  async settle(): Promise<{ readonly draftId: string | null; readonly draftRevision: number | null } | null> {
    for (let tries = 0; tries < MOST_BATCHES && this.ledger.waiting !== null && this.trouble !== 'ENDED'; tries += 1) {
      const before = this.failures;
      await this.flush();
      if (this.failures > before) break;
    }
    const { waiting, draftId, revision } = this.ledger;
    if (waiting !== null && this.trouble !== 'ENDED') return null;
    this.held = true;
    this.cancel();
    return { draftId, draftRevision: draftId === null ? null : revision };
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.later();
    if (this.ledger.draftId !== null) void this.look();
  }

  /** The draft has ended here: nothing of it stays on this device. */
  async finish(): Promise<void> {
    this.close();
    this.held = true;
    this.forget();
    await this.world.keep(null);
  }

  /** After an end elsewhere: what is on the screen becomes a draft of its own. */
  async beginAnew(): Promise<void> {
    this.trouble = 'NONE';
    this.ledger.beginAnew(this.fields);
    this.keep();
    this.tell({});
    await this.flush();
  }

  /** Everything blank again, after the draft was discarded. */
  clear(): void {
    this.trouble = 'NONE';
    this.savedAt = null;
    this.ledger.beginAnew(new Map());
    this.fields = flatten(this.world.kept(this.world.blank));
    this.held = false;
    this.keep();
    this.tell({ draft: this.world.blank, found: null });
  }

  close(): void {
    this.closed = true;
    this.cancel();
  }

  private later(pause = this.pause()): void {
    if (this.closed || this.held || !this.state.ready || this.sending || this.trouble === 'ENDED') return;
    if (this.ledger.waiting === null) return;
    if (this.timer !== null && pause > 0) return;
    this.cancel();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.send();
    }, pause);
  }

  private pause(): number {
    if (this.failures > 0) return RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? PAUSE_MS;
    const minuteAgo = this.world.now().getTime() - 60_000;
    while ((this.saves[0] ?? Infinity) < minuteAgo) this.saves.shift();
    return this.saves.length < SAVES_A_MINUTE ? PAUSE_MS : LONG_PAUSE_MS;
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async send(): Promise<void> {
    if (this.sending) return this.sending;
    if (this.held || !this.state.ready || this.trouble === 'ENDED') return;
    const batch = this.ledger.next(this.world.newKey);
    if (batch === null) return;
    this.saves.push(this.world.now().getTime());
    this.sending = this.deliver(batch).finally(() => {
      this.sending = null;
      this.later();
    });
    this.tell({});
    await this.sending;
  }

  private async deliver(batch: Batch): Promise<void> {
    try {
      const draft = await this.world.save(batch);
      this.failures = 0;
      this.trouble = 'NONE';
      this.savedAt = draft.changedAt;
      this.show(this.ledger.acknowledged(draft));
      this.keep();
      if (this.ledger.waiting === null) this.forget();
    } catch (problem) {
      this.failed(problem);
    }
    this.tell({});
  }

  /** Asks for what others entered. */
  private look(): Promise<void> {
    this.reading ??= this.readOn().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readOn(): Promise<void> {
    if (this.sending) await this.sending;
    if (this.closed || this.held || !this.state.ready) return;
    const known = this.ledger.draftId;
    try {
      const draft = await this.world.read(known === null ? 0 : this.ledger.revision);
      if (this.closed || this.held) return;
      this.failures = 0;
      if (this.trouble === 'OFFLINE') this.trouble = 'NONE';
      if (known !== null && known === this.ledger.draftId && draft?.id !== known) this.trouble = 'ENDED';
      else if (draft) {
        this.savedAt = draft.changedAt;
        this.show(this.ledger.received(draft));
      }
    } catch (problem) {
      this.failed(problem);
    }
    this.tell({});
    this.later();
  }

  private failed(problem: unknown): null {
    this.failures += 1;
    const known =
      problem instanceof RegistryProblem ? problem : new RegistryProblem('UNREADABLE_ANSWER', String(problem));
    if (known.rule === 'DRAFT_GONE') this.trouble = 'ENDED';
    else if (known.code === 'IDEMPOTENCY_MISMATCH') this.ledger.takeBack();
    else if (isUncertain(known) || known.code === 'OFFLINE') this.trouble = 'OFFLINE';
    else if (!mayPass(known)) this.trouble = known;
    this.tell({});
    return null;
  }

  /** Puts on the screen what others entered, or an earlier page. */
  private show(fields: ReadonlyMap<string, string | null>): void {
    const changed = [...fields].filter(([path, value]) => (this.fields.get(path) ?? null) !== value);
    if (changed.length === 0) return;
    const draft = this.world.shown(unflatten(withFields(this.fields, changed), this.world.blank), this.state.draft);
    this.fields = withFields(this.fields, changed);
    this.state = { ...this.state, draft };
  }

  /** One writing at a time; what changes meanwhile is written after it. */
  private keep(): void {
    this.keepAgain = true;
    this.keeping ??= this.keepWhileChanging().finally(() => {
      this.keeping = null;
      // Something changed between the last writing and this moment.
      if (this.keepAgain) this.keep();
    });
  }

  private async keepWhileChanging(): Promise<void> {
    while (this.keepAgain) {
      this.keepAgain = false;
      this.onDevice = await this.world.keep(this.ledger.waiting).catch(() => false);
      if (this.onDevice) this.forget();
      this.tell({});
    }
  }

  private tell(part: Partial<DeskState<Draft>>): void {
    const standing = this.standing();
    this.state = { ...this.state, ...part, standing, contested: this.ledger.contested };
    for (const listener of this.listeners) listener();
  }

  private standing(): Standing {
    const { trouble, ledger } = this;
    if (trouble === 'ENDED') return { state: 'ENDED' };
    if (trouble === 'OFFLINE') return { state: 'OFFLINE', toSend: ledger.count, onDevice: this.onDevice };
    if (trouble !== 'NONE') return { state: 'REFUSED', problem: trouble };
    if (ledger.waiting !== null) return { state: 'SAVING' };
    return this.savedAt === null ? { state: 'BLANK' } : { state: 'SAVED', at: this.savedAt };
  }
}
