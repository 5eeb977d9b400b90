import { execFileSync } from 'node:child_process';
import { calendarText } from './calendar-text.js';

const days = [
  { kind: 'REFILL', day: '2026-03-29', uid: 'a' },
  { kind: 'ALARM', day: '2026-07-15', uid: 'b' },
] as const;
const at = { origin: 'https://tonus.example.org', now: new Date('2026-01-05T09:00:00Z') };

describe('a calendar of due days', () => {
  it('has each on its day, wherever the server stands', () => {
    const written = calendarText(days, at);
    expect(written.match(/DTSTART.*/g)?.map((line) => line.trim())).toEqual([
      'DTSTART;VALUE=DATE:20260329',
      'DTSTART;VALUE=DATE:20260715',
    ]);
    // A zone is of the process, and this one has only one.
    const elsewhere = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland'].map((zone) =>
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `import ical from 'ical-generator';
           const calendar = ical();
           calendar.createEvent({ id: 'a', start: '2026-03-29T00:00:00Z', allDay: true });
           process.stdout.write(calendar.toString().match(/DTSTART.*/)[0].trim())`,
        ],
        { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' },
      ),
    );
    expect(new Set(elsewhere)).toEqual(new Set(['DTSTART;VALUE=DATE:20260329']));
  });
});
