import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { validated } from '../input-validation.js';
import { AuditEventFilter } from './audit-event-filter.input.js';
import { AuditEvent, AuditEventPage, AuditTrailState } from './audit-event.model.js';
import { AuditEventsQuery } from './audit-events.query.js';
import { Checkpoints } from './checkpoints.js';

interface Verified {
  readonly at: Date;
  readonly details: { readonly sound: boolean; readonly upTo: number };
}

@Resolver(() => AuditEvent)
export class AuditTrailResolver {
  constructor(
    private readonly events: AuditEventsQuery,
    private readonly checkpoints: Checkpoints,
    private readonly records: Records,
  ) {}

  @Query(() => AuditEventPage, {
    description:
      'What happened, newest first: to patients of the own centre; what the centre did; what a researcher asked; everything, without values of patients, for the registry office.',
  })
  auditEvents(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      { type: () => AuditEventFilter, nullable: true, description: 'Which events; all one may see when absent.' },
      validated(AuditEventFilter),
    )
    filter: AuditEventFilter | null,
    @Args('first', { type: () => Int, defaultValue: 25, description: 'Page size, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after: string | null | undefined,
  ): Promise<AuditEventPage> {
    return this.events.page(actor, { filter: filter ?? {}, first, after });
  }

  @Query(() => AuditTrailState, { description: 'How the trail stands: when it was signed and verified last.' })
  async auditTrail(): Promise<AuditTrailState> {
    const [head] = await this.records.query<[{ sequence: number | null }]>('select sequence from audit.head()');
    const [verified] = await this.records.query<Verified[]>(
      `select recorded_at as at, details from audit.event where kind = 'VERIFY' order by seq desc limit 1`,
    );
    const checkpoint = this.checkpoints.last();
    return {
      events: head.sequence ?? 0,
      checkpointSequence: checkpoint?.sequence ?? null,
      checkpointAt: checkpoint ? new Date(checkpoint.takenAt) : null,
      verifiedAt: verified?.at ?? null,
      verifiedSound: verified?.details.sound ?? null,
      verifiedUpTo: verified?.details.upTo ?? null,
    };
  }
}
