import { inputOf, type Answers, type FormLanguage } from './form.js';
import { Refused, type LinkedRegistry, type Refusal } from './registry.js';

export type Keeping = 'SAVED' | 'SAVING' | 'OFFLINE';

/** After the last tap; taps come quickly, and each would be a request. */
const PAUSE_MS = 700;
const TRY_AGAIN_MS = 4_000;

/** What the registry does not have yet: the answers given since, with who and in which language. */
interface Unsent {
  readonly answers: Answers;
  readonly relation: string | null;
  readonly language: FormLanguage;
}

interface Told {
  onKeeping: (keeping: Keeping) => void;
  onRefused: (why: Refusal) => void;
}

/** Sends answers to the registry soon after they are given, one request at a time, and again until they have arrived. */
export class AnswerKeeper {
  private unsent: Unsent | null = null;
  private timer: number | undefined;
  private sending = false;

  constructor(
    private readonly registry: Pick<LinkedRegistry, 'keep'>,
    private readonly told: Told,
  ) {}

  get hasUnsent(): boolean {
    return this.unsent !== null || this.sending;
  }

  keep(change: Unsent): void {
    this.unsent = { ...change, answers: { ...this.unsent?.answers, ...change.answers } };
    this.told.onKeeping('SAVING');
    this.later(PAUSE_MS);
  }

  async send(): Promise<void> {
    window.clearTimeout(this.timer);
    const what = this.unsent;
    if (what === null || this.sending) return;
    this.sending = true;
    this.unsent = null;
    const why = await this.registry
      .keep({ answers: inputOf(what.answers), relation: what.relation, language: what.language })
      .then(
        () => null,
        (error: unknown) => (error instanceof Refused ? error.why : 'UNREACHABLE'),
      );
    this.sending = false;
    if (why === 'CLOSED') return this.told.onRefused(why);
    // What was given meanwhile stands over what did not arrive.
    const since = this.since();
    if (why !== null) this.unsent = { ...what, ...since, answers: { ...what.answers, ...since?.answers } };
    this.told.onKeeping(why !== null ? 'OFFLINE' : since === null ? 'SAVED' : 'SAVING');
    if (why !== null || since !== null) this.later(why === null ? PAUSE_MS : TRY_AGAIN_MS);
  }

  /** The submission holds everything: nothing is left to keep. */
  forget(): void {
    this.unsent = null;
    window.clearTimeout(this.timer);
  }

  private since(): Unsent | null {
    return this.unsent;
  }

  private later(milliseconds: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), milliseconds);
  }
}
