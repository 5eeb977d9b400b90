const DAY = 86_400_000;

/** A calendar day as a place on the axis. */
export const timeOf = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`);

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const shiftDay = (isoDay: string, days: number): string => dayOf(timeOf(isoDay) + days * DAY);

/** Whole days from one to another. */
export const daysFrom = (from: string, until: string): number => Math.round((timeOf(until) - timeOf(from)) / DAY);
