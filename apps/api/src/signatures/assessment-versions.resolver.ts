import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched } from '../batches.js';
import { Assessment } from '../encounters/assessment.entity.js';
import { EncountersService } from '../encounters/encounters.service.js';
import { notFound } from '../errors.js';
import { AssessmentVersion, Voiding } from './assessment-version.model.js';
import { AssessmentHistory, shownSignatures, shownVersion, type ShownVersion } from './history.js';
import { Signature, SignatureState } from './signature.model.js';
import { stateOf } from './verify-signatures.js';

@Resolver(() => Assessment)
export class VersionsOfAssessmentResolver {
  constructor(
    private readonly history: AssessmentHistory,
    private readonly records: Records,
    private readonly encounters: EncountersService,
  ) {}

  @Query(() => Assessment, { description: 'One assessment of the own centre as it stands, voided or not.' })
  async assessment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Identifier of the assessment.' }) id: string,
  ): Promise<Assessment> {
    if (!isUUID(id)) throw notFound('assessment');
    const assessment = await this.encounters.findAssessment(actor, id);
    this.records.saw(assessment.centreId, [assessment.patientId]);
    return assessment;
  }

  @ResolveField(() => [AssessmentVersion], { description: 'All versions, oldest first.' })
  async versions(@Parent() assessment: Assessment, @Context() request: RequestContext): Promise<ShownVersion[]> {
    const versions = await this.history.of(request, assessment);
    return versions.map((version, index) => shownVersion(version, versions[index - 1]));
  }

  @ResolveField(() => [Signature], {
    description: 'Under the version that stands; earlier ones are with their versions.',
  })
  async signatures(@Parent() assessment: Assessment, @Context() request: RequestContext): Promise<Signature[]> {
    if (await this.isUnsigned(assessment, request)) return [];
    const standing = (await this.history.of(request, assessment)).at(-1);
    return standing ? shownSignatures(standing) : [];
  }

  @ResolveField(() => SignatureState, { description: 'Whether those signatures still fit what they stand under.' })
  async signatureState(@Parent() assessment: Assessment, @Context() request: RequestContext): Promise<SignatureState> {
    if (await this.isUnsigned(assessment, request)) return SignatureState.NONE;
    const standing = (await this.history.of(request, assessment)).at(-1);
    return standing ? stateOf(standing.row, standing.signatures) : SignatureState.BROKEN;
  }

  @ResolveField(() => Voiding, { nullable: true, description: 'Null: it was not voided.' })
  async voiding(@Parent() { centreId, id, status }: Assessment): Promise<Voiding | null> {
    if (status !== 'VOIDED') return null;
    const [voiding] = await this.records.query<Voiding[]>(
      `select changed_at as "voidedAt", change_category as category, change_reason as reason, changed_by as "voidedBy"
       from registry.assessment where centre_id = $1 and id = $2`,
      [centreId, id],
    );
    return voiding ?? null;
  }

  /** Most assessments of most lists: spares reading their content. */
  private async isUnsigned(assessment: Assessment, request: RequestContext): Promise<boolean> {
    if (assessment.status === 'SIGNED') return false;
    const signatures = await this.history.signatures(request, assessment);
    return !signatures.some(({ version }) => version === assessment.version);
  }
}

@Resolver(() => AssessmentVersion)
export class AssessmentVersionsResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => [Signature], { description: 'Under this version.' })
  signatures(@Parent() { signed }: ShownVersion): Signature[] {
    return shownSignatures(signed);
  }

  @ResolveField(() => SignatureState, { description: 'Whether those signatures still fit what they stand under.' })
  signatureState(@Parent() { signed }: ShownVersion): SignatureState {
    return stateOf(signed.row, signed.signatures);
  }

  @ResolveField(() => String, { description: 'Who made it.' })
  async recordedBy(@Parent() { recordedBy }: AssessmentVersion, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Voiding)
export class VoidingResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => String, { description: 'Who voided it.' })
  async voidedBy(@Parent() { voidedBy }: Voiding, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(voidedBy)) ?? 'Unknown';
  }
}
