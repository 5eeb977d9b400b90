import { deviceIntervals, nextVisit, scheduleOf, type ScheduledWindow } from '#libs/outcomes/index';
import { Context, Field, ID, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/actor.js';
import { batched, groupBy } from '../batches.js';
import { CalendarDay } from '../calendar-day.scalar.js';
import { CentresService } from '../centres/centres.service.js';
import { Patient } from '../patients/patient.entity.js';
import type { PatientRow } from '../patients/patient.model.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { TherapyService } from '../therapy/therapy.service.js';
import { Encounter } from './encounter.entity.js';
import { filledWindows, PatientHistory, windowOfContact } from './patient-history.js';
import { Trajectory, trajectoriesOf } from './trajectory.js';

export enum WindowStatus {
  UPCOMING = 'UPCOMING',
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  FILLED = 'FILLED',
  MISSED = 'MISSED',
  NOT_EXPECTED = 'NOT_EXPECTED',
}
registerEnumType(WindowStatus, {
  name: 'WindowStatus',
  description: 'What came of a follow-up window.',
  valuesMap: {
    UPCOMING: { description: 'Not open yet.' },
    DUE: { description: 'Open, up to its target day.' },
    OVERDUE: { description: 'Open, past its target day.' },
    FILLED: { description: 'A visit filled it.' },
    MISSED: { description: 'Closed without a visit.' },
    NOT_EXPECTED: { description: 'Follow-up ended before it closed.' },
  },
});

@ObjectType({ description: 'One follow-up window of one patient.' })
export class PatientWindow {
  @Field(() => ID, { description: 'Code of the window.' })
  code!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => CalendarDay, { description: 'First day of the window.' })
  opensOn!: string;

  @Field(() => CalendarDay, { description: 'Target day of the window.' })
  targetOn!: string;

  @Field(() => CalendarDay, { description: 'Last day of the window.' })
  closesOn!: string;

  @Field(() => WindowStatus, { description: 'What came of it so far.' })
  status!: `${WindowStatus}`;

  @Field(() => ID, { nullable: true, description: 'The contact that filled it.' })
  encounterId!: string | null;
}

/** How a patient fares over time: the schedule and the series of scores. */
@Resolver(() => Patient)
export class PatientCourseResolver {
  constructor(
    private readonly history: PatientHistory,
    private readonly protocol: ProtocolService,
    private readonly therapy: TherapyService,
    private readonly centres: CentresService,
  ) {}

  @ResolveField(() => [PatientWindow], {
    description: 'What was due when, and what came of it; empty before the first implant.',
  })
  async windows(
    @Parent() patient: PatientRow,
    @Context() request: RequestContext,
  ): Promise<readonly ScheduledWindow[]> {
    const protocol = this.protocol.exact(patient.protocolCode, patient.protocolVersion);
    const load = async (ids: readonly string[]) =>
      groupBy(await this.therapy.ofPatients(patient.centreId, ids), ({ patientId }) => patientId);
    const procedures = (await batched(request, 'procedures', load).load(patient.id)) ?? [];
    const filled = filledWindows(protocol, patient.firstImplantOn, await this.history.of(request, patient));
    return scheduleOf(
      protocol,
      { ...patient, deviceIntervals: deviceIntervals(procedures), filled },
      await this.today(patient, request),
    );
  }

  @ResolveField(() => PatientWindow, {
    nullable: true,
    description: 'The visit to arrange: overdue, open or next. Null: none is asked for.',
  })
  async nextVisit(@Parent() patient: PatientRow, @Context() request: RequestContext): Promise<ScheduledWindow | null> {
    return nextVisit(await this.windows(patient, request));
  }

  @ResolveField(() => [Trajectory], { description: 'Scores over time, one series per score and kind of rater.' })
  async trajectories(@Parent() patient: PatientRow, @Context() request: RequestContext): Promise<Trajectory[]> {
    const protocol = this.protocol.exact(patient.protocolCode, patient.protocolVersion);
    return trajectoriesOf(protocol, patient.firstImplantOn, await this.history.of(request, patient));
  }

  private async today({ centreId }: Patient, request: RequestContext): Promise<string> {
    const today = await batched(
      request,
      'today',
      async ([key]) => new Map([[key ?? '', await this.centres.today(centreId)]]),
    ).load(String(centreId));
    return today ?? this.centres.today(centreId);
  }
}

@Resolver(() => Encounter)
export class WindowOfEncounterResolver {
  constructor(
    private readonly protocol: ProtocolService,
    private readonly therapy: TherapyService,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Code of the window of the patient’s protocol; null: unscheduled.',
  })
  async windowCode(@Parent() encounter: Encounter, @Context() request: RequestContext): Promise<string | null> {
    return (await this.window(encounter, request))?.code ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the window to show; null: unscheduled.' })
  async windowLabel(@Parent() encounter: Encounter, @Context() request: RequestContext): Promise<string | null> {
    return (await this.window(encounter, request))?.label ?? null;
  }

  private async window({ centreId, patientId, heldOn }: Encounter, request: RequestContext) {
    const clock = await batched(request, 'clock', (ids) => this.therapy.clocks(centreId, ids)).load(patientId);
    if (!clock) return null;
    return windowOfContact(
      this.protocol.exact(clock.protocolCode, clock.protocolVersion),
      clock.firstImplantOn,
      heldOn,
    );
  }
}
