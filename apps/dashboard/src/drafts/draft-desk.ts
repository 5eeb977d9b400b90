import { isUncertain, mayPass, RegistryProblem } from '../graphql/registry-problem.js';
import { changedFields, flatten, unflatten, withFields, type Flat } from './flat-draft.js';
import type { DeskState, DeskWorld, Editor } from './desk-state.js';
import { DeviceKeeper } from './device-keeper.js';
import { Ledger, type Batch } from './ledger.js';
import { SavePace } from './save-pace.js';
import { standingOf, type Trouble } from './standing-of.js';

/** Batches of a draft that was entered offline, and some typed meanwhile. */
const MOST_BATCHES = 30;

/**
 * One visit that is being entered: takes every change, keeps it on the device, brings it to the registry, and shows what
 * others enter. Knows nothing of React, and of the draft only its fields.
 */
export class DraftDesk<Draft extends object> {
  state: DeskState<Draft>;
  private readonly ledger = new Ledger();
  private readonly listeners = new Set<() => void>();
  private readonly pace: SavePace;
  private readonly device: DeviceKeeper;
  private fields: Flat;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private reading: Promise<void> | null = null;
  private failures = 0;
  private savedAt: string | null = null;
  private trouble: Trouble = 'NONE';
  private refusal: RegistryProblem | null = null;
  private forget: () => void = () => undefined;
  private closed = false;
  /** While the visit is being recorded nothing else is sent. */
  private held = false;

  constructor(private readonly world: DeskWorld<Draft>) {
    this.fields = flatten(world.kept(world.blank));
    this.pace = new SavePace(world.now);
    this.device = new DeviceKeeper(
      world.keep,
      () => this.ledger.waiting,
      () => {
        if (this.device.works) this.forget();
        this.tell({});
      },
    );
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
    if (left.length > 0) this.device.keep();
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
    if (changed.size > 0) this.device.keep();
    this.tell({ draft });
    this.later();
  }

  choose(path: string, value: string | null): void {
    this.ledger.choose(path, value);
    this.show(new Map([[path, value]]));
    this.device.keep();
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

  /** A field was left: it is saved at once, unless that was done very often. */
  hurry(): void {
    if (this.failures === 0 && this.pace.hasRoom) this.later(0);
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
    for (let tries = 0; tries < MOST_BATCHES && this.ledger.hasMore && this.trouble !== 'ENDED'; tries += 1) {
      const before = this.failures;
      await this.flush();
      if (this.failures > before) break;
    }
    const { hasMore, draftId, revision } = this.ledger;
    if (hasMore && this.trouble !== 'ENDED') return null;
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
    this.device.keep();
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
    this.device.keep();
    this.tell({ draft: this.world.blank, found: null });
  }

  close(): void {
    this.closed = true;
    this.cancel();
  }

  private later(pause = this.pace.pauseAfter(this.failures)): void {
    if (this.closed || this.held || !this.state.ready || this.sending || this.trouble === 'ENDED') return;
    if (!this.ledger.hasMore) return;
    if (this.timer !== null && pause > 0) return;
    this.cancel();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.send();
    }, pause);
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
    this.pace.saved();
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
      this.device.keep();
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
    else if (known.code === 'VALIDATION_FAILED') this.setAside(known);
    else if (isUncertain(known) || known.code === 'OFFLINE') this.trouble = 'OFFLINE';
    else if (!mayPass(known)) this.trouble = known;
    this.tell({});
    return null;
  }

  /** What the registry refuses for what it says keeps nothing else from being kept. */
  private setAside(problem: RegistryProblem): void {
    this.ledger.setAside();
    this.refusal = problem;
    this.failures = 0;
  }

  /** Puts on the screen what others entered, or an earlier page. */
  private show(fields: ReadonlyMap<string, string | null>): void {
    const changed = [...fields].filter(([path, value]) => (this.fields.get(path) ?? null) !== value);
    if (changed.length === 0) return;
    const draft = this.world.shown(unflatten(withFields(this.fields, changed), this.world.blank), this.state.draft);
    this.fields = withFields(this.fields, changed);
    this.state = { ...this.state, draft };
  }

  private tell(part: Partial<DeskState<Draft>>): void {
    const { trouble, ledger, refusal, savedAt } = this;
    const standing = standingOf({ trouble, ledger, refusal, savedAt, onDevice: this.device.works });
    this.state = { ...this.state, ...part, standing, contested: this.ledger.contested };
    for (const listener of this.listeners) listener();
  }
}
