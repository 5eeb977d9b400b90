import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { CAREGIVER_LINK } from '../access/permission-matrix.js';
import { Role } from '../access/role.js';
import { RegistryError } from '../errors.js';
import type { AuditEventFilter } from './audit-event-filter.input.js';
import type { AuditEvent, AuditEventPage } from './audit-event.model.js';
import { ChangesOfEvents } from './changes-of-events.js';

/** Centre-bound roles are led by the events about their centre or patient: policies alone would try every event. */
const aboutPatient = `(select distinct a.event_seq from audit.about a where a.patient_id = $2 and a.event_seq < $1 and a.event_seq between $7 and $8
                       order by a.event_seq desc) led join audit.event e on e.seq = led.event_seq`;
const aboutCentre = `(select distinct a.event_seq from audit.about a where a.centre_id = (select sec.centre()) and a.event_seq < $1
                      and $2::uuid is null and a.event_seq between $7 and $8 order by a.event_seq desc) led join audit.event e on e.seq = led.event_seq`;
const everything = `audit.event e`;

const listed = (from: string): string => `
  select e.seq, l.sequence, e.recorded_at as "recordedAt", e.kind, e.action, e.person_id as "personId", p.display_name as "personName",
         nullif(e.role, '${CAREGIVER_LINK}') as role, c.code as centre, e.reason, e.request_id as "requestId", e.details
  from ${from}
  join audit.link l on l.event_seq = e.seq
  left join access.person p on p.id = e.person_id
  left join registry.centre c on c.id = e.centre_id
  where e.seq < $1 and ($2::uuid is null or true)
    and ($3::uuid is null or e.person_id = $3)
    and ($4::text[] is null or e.kind = any($4))
    and ($5::date is null or e.recorded_at >= $5::date at time zone 'UTC' and e.seq >= $7)
    and ($6::date is null or e.recorded_at < ($6::date + 1) at time zone 'UTC' and e.seq <= $8)
  order by e.seq desc limit $9`;

type Row = Omit<AuditEvent, 'asked' | 'details' | 'patients' | 'patientCount' | 'changes' | 'changeCount'> & {
  readonly details: Readonly<Record<string, unknown>> | null;
};

const NEWEST = Number.MAX_SAFE_INTEGER;
const NOTHING: AuditEventPage = { nodes: [], endCursor: null, hasNextPage: false };

/** Numbers are given out shortly before or after the clock is read: a little room at either end of a period. */
const ROOM = 1_000;

/** The trail as somebody may see it, newest first. */
@Injectable()
export class AuditEventsQuery {
  constructor(
    private readonly records: Records,
    private readonly changes: ChangesOfEvents,
  ) {}

  async page(
    actor: Actor,
    { filter, first, after }: { filter: AuditEventFilter; first: number; after: string | null | undefined },
  ): Promise<AuditEventPage> {
    if (first < 1 || first > 100)
      throw new RegistryError('VALIDATION_FAILED', 'Ask for 1 to 100 events at a time.', { field: 'first' });
    const patientId = await this.patientOf(filter);
    if (patientId === undefined) return NOTHING;
    const rows = await this.records.query<Row[]>(listed(ledBy(actor.role, patientId)), [
      cursorOf(after),
      patientId,
      filter.personId ?? null,
      filter.actions ?? null,
      filter.from ?? null,
      filter.to ?? null,
      ...(await this.bounds(filter)),
      first + 1,
    ]);
    const shown = rows.slice(0, first);
    const nodes = await this.changes.complete(actor, shown.map(toEvent), patientId);
    const last = shown.at(-1);
    return {
      nodes,
      endCursor: last ? Buffer.from(String(last.seq)).toString('base64url') : null,
      hasNextPage: rows.length > first,
    };
  }

  /** Undefined where no patient is called so. */
  private async patientOf({ patientId, pseudonym }: AuditEventFilter): Promise<string | null | undefined> {
    if (pseudonym == null || pseudonym.trim() === '') return patientId ?? null;
    const [patient] = await this.records.query<{ id: string }[]>(
      'select id from registry.patient where pseudonym = upper(trim($1))',
      [pseudonym],
    );
    return patientId == null || patient?.id === patientId ? patient?.id : undefined;
  }

  private async bounds({ from, to }: AuditEventFilter): Promise<[number, number]> {
    if (from == null && to == null) return [0, NEWEST];
    const [{ low, high }] = await this.records.query<[{ low: number | null; high: number | null }]>(
      `select audit.first_since($1::date at time zone 'UTC') as low, audit.first_since(($2::date + 1) at time zone 'UTC') as high`,
      [from ?? null, to ?? null],
    );
    return [from == null ? 0 : (low ?? NEWEST) - ROOM, to == null || high === null ? NEWEST : high + ROOM];
  }
}

function ledBy(role: Role, patientId: string | null): string {
  if (patientId !== null) return aboutPatient;
  return role === Role.CLINICIAN || role === Role.COORDINATOR ? aboutCentre : everything;
}

function cursorOf(after: string | null | undefined): number {
  if (after == null) return NEWEST;
  const text = Buffer.from(after, 'base64url').toString();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new RegistryError('VALIDATION_FAILED', 'This page no longer exists; start from the first.', { field: 'after' });
}

function toEvent({ details, ...row }: Row): AuditEvent {
  const { fields, ...rest } = details ?? {};
  return {
    ...row,
    asked: Array.isArray(fields) ? fields.map(String) : [],
    details: detailsInWords(rest),
    patients: [],
    patientCount: 0,
    changes: [],
    changeCount: 0,
  };
}

/** Where there is one thing to say it stands alone, as with the way somebody signed in. */
function detailsInWords({ detail, ...rest }: Readonly<Record<string, unknown>>): string | null {
  const alone = Object.keys(rest).length === 0;
  if (alone) return typeof detail === 'string' ? detail.toLowerCase().replaceAll('_', ' ') : null;
  return JSON.stringify(detail === undefined ? rest : { detail, ...rest });
}
