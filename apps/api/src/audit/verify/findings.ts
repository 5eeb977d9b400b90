/** Findings told in full; the rest are counted. */
const TOLD = 20;

/** Something that is not as the trail says. */
export interface Finding {
  /** Place in the chain; null where it has none, such as a record no event speaks of. */
  readonly sequence: number | null;
  readonly what: string;
}

/** What is wrong, in bounded memory: the first ones, the lowest place, and how many. */
export class Findings {
  readonly told: Finding[] = [];
  count = 0;
  firstBad: number | null = null;

  add(sequence: number | null, what: string): void {
    this.count += 1;
    if (this.told.length < TOLD) this.told.push({ sequence, what });
    if (sequence !== null && (this.firstBad === null || sequence < this.firstBad)) this.firstBad = sequence;
  }
}
