import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { LoginSessions } from '../../access/login-sessions.js';
import { Records } from '../../access/records.js';
import { notFound } from '../../errors.js';
import { ChangeStream } from '../../live/change-stream.js';
import { Rooms } from '../../live/rooms.service.js';
import { PatientsService } from '../../patients/patients.service.js';
import { DraftKeys } from './draft-keys.js';
import { DiscardVisitDraftInput, SaveVisitDraftInput } from './save-visit-draft.input.js';
import { DraftKey, VisitDraft, VisitDraftChange } from './visit-draft.model.js';
import { roomOf, VisitDrafts } from './visit-drafts.service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Listening {
  readonly patientId: string;
  readonly page: string;
}

@Resolver(() => VisitDraft)
export class VisitDraftsResolver {
  constructor(
    private readonly drafts: VisitDrafts,
    private readonly keys: DraftKeys,
    private readonly rooms: Rooms,
    private readonly sessions: LoginSessions,
    private readonly records: Records,
    private readonly patients: PatientsService,
  ) {}

  @Query(() => VisitDraft, {
    nullable: true,
    description: 'The visit that is being entered for a patient. Null: none.',
  })
  visitDraft(
    @CurrentActor() actor: Actor,
    @Args('patientId', { type: () => ID, description: 'Identifier of the patient.' }) patientId: string,
    @Args('since', {
      type: () => Int,
      defaultValue: 0,
      description: 'Tells fields changed after this revision; all from 0.',
    })
    since: number,
  ): Promise<VisitDraft | null> {
    return this.drafts.find(actor, { patientId, since });
  }

  @Query(() => [DraftKey], {
    description:
      'Keys under which this browser keeps answers it cannot send: the first for what is kept from now on, the others open what was kept before a rotation.',
  })
  draftKeys(@CurrentActor() actor: Actor): DraftKey[] {
    return this.keys.of(actor);
  }

  @Mutation(() => VisitDraft, {
    description:
      'Keeps what was typed into a visit. Different fields merge; two values of one field are both kept until somebody chooses.',
  })
  saveVisitDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveVisitDraftInput, description: 'The fields that changed.' })
    input: SaveVisitDraftInput,
  ): Promise<VisitDraft> {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => VisitDraft, {
    description: 'Discards a visit that is being entered. Answers with what was in it, so that it can be taken back.',
  })
  discardVisitDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DiscardVisitDraftInput, description: 'The draft that is not wanted.' })
    input: DiscardVisitDraftInput,
  ): Promise<VisitDraft> {
    return this.drafts.discard(actor, input);
  }

  @Subscription(() => VisitDraftChange, {
    description:
      'Tells who else has the visit of a patient open, and that somebody entered something. Whoever listens is told to the others.',
    resolve(
      this: VisitDraftsResolver,
      _acts: readonly string[],
      { patientId, page }: Listening,
      { actor }: { actor: Actor },
    ) {
      return this.changeFor(actor, { patientId, page });
    },
  })
  async visitDraftChanged(
    @CurrentActor() actor: Actor,
    @Args('patientId', { type: () => ID, description: 'Identifier of the patient.' }) patientId: string,
    @Args('page', { type: () => ID, description: 'A UUID of the page that listens, made when it was opened.' })
    page: string,
  ): Promise<ChangeStream> {
    if (!UUID.test(page)) throw notFound('page');
    const { id, centreId } = await this.records.readAs(actor, () => this.patients.findVisible(actor, patientId));
    const guest = { page, personId: actor.personId, name: actor.name };
    return new ChangeStream(() => this.sessions.isOpen(actor)).begin((heard) =>
      this.rooms.enter(roomOf({ centreId, patientId: id }), guest, () => heard(['visit draft'])),
    );
  }

  private changeFor({ centreId, personId }: Actor, { patientId, page }: Listening): VisitDraftChange {
    const room = roomOf({ centreId: centreId ?? 0, patientId: patientId.toLowerCase() });
    const { revision, guests } = this.rooms.stateOf(room);
    const others = guests.filter((guest) => guest.page !== page);
    return {
      at: new Date(),
      revision,
      others: others.slice(0, 20).map((guest) => ({ name: guest.name, own: guest.personId === personId })),
    };
  }
}
