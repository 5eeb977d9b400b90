import { canonical } from './flat-draft.js';

/** One field as the registry keeps it. */
export interface StoredField {
  readonly path: string;
  /** JSON; null: cleared. */
  readonly value: string | null;
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly own: boolean;
  readonly rivals: readonly Entered[];
}

/** A value with who entered it and when. */
export interface Entered {
  readonly value: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly own: boolean;
}

export interface StoredDraft {
  readonly id: string;
  readonly revision: number;
  readonly begunAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly fields: readonly StoredField[];
}

/** A field as it is sent. */
export interface Change {
  readonly path: string;
  readonly value: string | null;
  readonly base: number;
  readonly settles: boolean;
}

/** What is sent in one act; the same again, under the same key, when its answer was lost. */
export interface Batch {
  readonly key: string;
  readonly draftId: string | null;
  readonly since: number;
  readonly changes: readonly Change[];
}

/** What the registry does not have yet. */
export interface Waiting {
  readonly draftId: string | null;
  readonly sent: Batch | null;
  readonly changes: readonly Change[];
}

/** The registry takes requests up to 100 kB, and the browser sends 64 kB while a page is being left. */
const MOST_CHANGES = 150;
const MOST_CHARACTERS = 40_000;

/**
 * What of a draft is in the registry, what is on its way there and what is not. Of what others enter it says what the
 * screen has to show: never in the place of something this person has typed.
 */
export class Ledger {
  draftId: string | null = null;
  revision = 0;
  private readonly stored = new Map<string, StoredField>();
  private readonly unsent = new Map<string, Change>();
  private sent: Batch | null = null;
  /** Fields the registry refused by themselves: kept, and sent again when they change. */
  private readonly refused = new Map<string, Change>();
  private oneByOne = false;

  /** This person changed a field. */
  note(path: string, value: string | null): void {
    this.refused.delete(path);
    const stored = this.stored.get(path);
    const isOnItsWay = this.sent?.changes.some((change) => change.path === path) ?? false;
    if (!isOnItsWay && (shownOf(stored) ?? null) === value && stored?.rivals.length !== 1) this.unsent.delete(path);
    else this.unsent.set(path, { path, value, base: stored?.revision ?? 0, settles: false });
  }

  /** This person chose among values that stood against each other. */
  choose(path: string, value: string | null): void {
    this.unsent.set(path, { path, value, base: this.stored.get(path)?.revision ?? 0, settles: true });
  }

  /** What is to be sent next; null when nothing is, or something is on its way. */
  next(newKey: () => string): Batch | null {
    if (this.sent) return this.sent;
    if (this.unsent.size === 0) {
      this.oneByOne = false;
      return null;
    }
    const changes: Change[] = [];
    let characters = 0;
    for (const change of this.unsent.values()) {
      characters += change.path.length + (change.value?.length ?? 4) + 60;
      if (changes.length === (this.oneByOne ? 1 : MOST_CHANGES) || (characters > MOST_CHARACTERS && changes.length > 0))
        break;
      changes.push(change);
    }
    for (const { path } of changes) this.unsent.delete(path);
    this.sent = { key: newKey(), draftId: this.draftId, since: this.revision, changes };
    return this.sent;
  }

  /** The registry has it. @returns what the screen has to show, by path */
  acknowledged(draft: StoredDraft): ReadonlyMap<string, string | null> {
    const sent = new Set(this.sent?.changes.map(({ path }) => path));
    this.sent = null;
    const shows = this.received(draft);
    for (const [path, change] of this.unsent) {
      const stored = this.stored.get(path);
      // Typed on while the first part was on its way, and that part stands: this one was made of it.
      if (sent.has(path) && stored && (stored.own || stored.rivals.some(({ own }) => own))) {
        this.unsent.set(path, { ...change, base: stored.revision });
      }
    }
    return shows;
  }

  /** It was not stored, and cannot be as it was sent: it is sent anew, as another act. */
  takeBack(): void {
    for (const change of this.sent?.changes ?? []) {
      if (!this.unsent.has(change.path)) this.unsent.set(change.path, change);
    }
    this.sent = null;
  }

  /**
   * The registry refused what was sent for what it says. Sent one by one, only the field at fault stays behind.
   */
  setAside(): void {
    const [only, ...others] = this.sent?.changes ?? [];
    if (!only) return;
    if (others.length > 0) {
      this.takeBack();
      this.oneByOne = true;
    } else {
      this.refused.set(only.path, only);
      this.sent = null;
    }
  }

  /** What the registry told. @returns what the screen has to show, by path */
  received(draft: StoredDraft): ReadonlyMap<string, string | null> {
    this.draftId = draft.id;
    this.revision = Math.max(this.revision, draft.revision);
    const shows = new Map<string, string | null>();
    for (const field of draft.fields) {
      const read = readField(field);
      if ((this.stored.get(read.path)?.revision ?? 0) > read.revision) continue;
      this.stored.set(read.path, read);
      if (!this.isWaiting(read.path)) shows.set(read.path, shownOf(read) ?? null);
    }
    return shows;
  }

  /** The draft has ended: everything that is on the screen would begin a new one. */
  beginAnew(shown: ReadonlyMap<string, string>): void {
    this.draftId = null;
    this.revision = 0;
    this.sent = null;
    this.stored.clear();
    this.unsent.clear();
    this.refused.clear();
    for (const [path, value] of shown) this.note(path, value);
  }

  /** What an earlier page could not send. @returns what the screen has to show, by path */
  adopt({ draftId, sent, changes }: Waiting): ReadonlyMap<string, string | null> {
    const all = [...(sent?.changes ?? []), ...changes];
    const isSame = draftId === this.draftId || draftId === null;
    const shows = new Map<string, string | null>();
    for (const change of all) {
      shows.set(change.path, change.value);
      if (shownOf(this.stored.get(change.path)) !== change.value) {
        this.unsent.set(change.path, isSame ? change : { ...change, base: 0, settles: false });
      }
    }
    // What may have arrived without our knowing is asked for under its own key: then it was made by us.
    if (sent && isSame && this.sent === null) {
      this.sent = sent;
      const later = new Map(changes.map((change) => [change.path, change]));
      for (const { path } of sent.changes) {
        const change = later.get(path);
        if (change) this.unsent.set(path, change);
        else this.unsent.delete(path);
      }
    }
    return shows;
  }

  /** Null when the registry has everything. */
  get waiting(): Waiting | null {
    if (this.sent === null && this.unsent.size + this.refused.size === 0) return null;
    return { draftId: this.draftId, sent: this.sent, changes: [...this.refused.values(), ...this.unsent.values()] };
  }

  /** Whether there is something to send. */
  get hasMore(): boolean {
    return this.sent !== null || this.unsent.size > 0;
  }

  /** Whether the registry refused a field as it stands. */
  get hasRefused(): boolean {
    return this.refused.size > 0;
  }

  /** Fields the registry does not have yet. */
  get count(): number {
    return new Set([
      ...this.refused.keys(),
      ...this.unsent.keys(),
      ...(this.sent?.changes.map(({ path }) => path) ?? []),
    ]).size;
  }

  /** Fields in which values stand against each other, unless a choice is on its way. */
  get contested(): ReadonlyMap<string, StoredField> {
    const isChosen = (path: string): boolean =>
      this.unsent.get(path)?.settles === true ||
      this.sent?.changes.some((change) => change.path === path && change.settles) === true;
    return new Map([...this.stored].filter(([path, { rivals }]) => rivals.length > 0 && !isChosen(path)));
  }

  /** Whether anything was ever kept of this draft. */
  get isEmpty(): boolean {
    return this.draftId === null && this.waiting === null;
  }

  private isWaiting(path: string): boolean {
    return (
      this.refused.has(path) ||
      this.unsent.has(path) ||
      (this.sent?.changes.some((change) => change.path === path) ?? false)
    );
  }
}

/** Of values that stand against each other each person sees her own; undefined: nothing is known of the field. */
function shownOf(field: StoredField | undefined): string | null | undefined {
  return field && (field.rivals.find(({ own }) => own) ?? field).value;
}

function readField(field: StoredField): StoredField {
  const read = (value: string | null) => (value === null ? null : canonical(JSON.parse(value)));
  return {
    ...field,
    value: read(field.value),
    rivals: field.rivals.map((rival) => ({ ...rival, value: read(rival.value) })),
  };
}
