import type { Waiting } from './ledger.js';

/** Writes to the device what waits: one writing at a time, and what changes meanwhile after it. */
export class DeviceKeeper {
  /** Whether the device keeps what it is given. */
  works = true;
  private writing: Promise<void> | null = null;
  private again = false;

  /**
   * @param waiting what is to be kept at the moment of writing; null: nothing
   * @param kept called after each writing
   */
  constructor(
    private readonly write: (waiting: Waiting | null) => Promise<boolean>,
    private readonly waiting: () => Waiting | null,
    private readonly kept: () => void,
  ) {}

  keep(): void {
    this.again = true;
    this.writing ??= this.writeWhileChanging().finally(() => {
      this.writing = null;
      // Something changed between the last writing and this moment.
      if (this.again) this.keep();
    });
  }

  private async writeWhileChanging(): Promise<void> {
    while (this.again) {
      this.again = false;
      this.works = await this.write(this.waiting()).catch(() => false);
      this.kept();
    }
  }
}
