import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';

/** A day something is due on, as a calendar may know it: what, when, and an id that means nothing elsewhere. */
export interface DueDay {
  readonly kind: 'REFILL' | 'ALARM' | 'FOLLOW_UP';
  readonly day: string;
  readonly uid: string;
}

/** Nothing here may name anybody: calendars are read on telephones, and by whoever stands beside them. */
const titles: Readonly<Record<DueDay['kind'], string>> = {
  REFILL: 'Refill due by today',
  ALARM: 'Low-reservoir alarm date',
  FOLLOW_UP: 'Follow-up due',
};

const note = 'Act on the clinical pathway first; this record does not call anyone.';

/**
 * Due days as a calendar of all-day events.
 *
 * @param origin where people reach the registry
 * @param now stamped on every event
 * @see RFC 5545
 */
export function calendarText(days: readonly DueDay[], { origin, now }: { origin: string; now: Date }): string {
  const today = `${origin}/clinic`;
  const host = new URL(origin).hostname;
  const calendar = ical({
    name: 'Tonus: due days',
    prodId: { company: 'Tonus', product: 'Worklist', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { kind, day, uid } of days) {
    calendar.createEvent({
      id: `${uid}@${host}`,
      // With its zone: the library writes days as UTC has them.
      start: `${day}T00:00:00Z`,
      allDay: true,
      stamp: now,
      summary: titles[kind],
      description: `${note}\n${today}`,
      url: today,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
