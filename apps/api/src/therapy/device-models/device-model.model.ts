import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { ComponentKind } from '../components/component.entity.js';

@ObjectType({ description: 'A number a device model is known by, and where it comes from.' })
export class DeviceConstant {
  @Field(() => String, { description: 'What it is, with its unit: "reservoirMl".' })
  name!: string;

  @Field(() => Float, { description: 'In the unit of the name.' })
  value!: number;

  @Field(() => String, { description: 'Where it was read.' })
  source!: string;

  @Field(() => Boolean, {
    description: 'False: still to be verified against the documents of the manufacturer.',
  })
  verified!: boolean;
}

@ObjectType({ description: 'One version of a model of pump or catheter. A version, once published, is never edited.' })
export class DeviceModel {
  @Field(() => String, { description: 'Code of the model.' })
  code!: string;

  @Field(() => Int, { description: 'Counts from 1; of a model the newest counts.' })
  version!: number;

  @Field(() => ComponentKind, { description: 'What it is a model of.' })
  kind!: ComponentKind;

  @Field(() => String, { description: 'Who makes it.' })
  manufacturer!: string;

  @Field(() => String, { description: 'Name, as people know it.' })
  name!: string;

  @Field(() => Boolean, { description: 'No longer offered for new operations.' })
  retired!: boolean;

  @Field(() => [DeviceConstant], { description: 'What is known of it; what is not known is left out.' })
  constants!: DeviceConstant[];

  @Field(() => [String], { description: 'Device identifiers of its labels, by which a scan finds it.' })
  deviceIdentifiers!: string[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  publishedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who published it. Null: shipped with the registry.' })
  publishedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why. Null: shipped with the registry.' })
  reason!: string | null;

  @Field(() => [DeviceModel], { description: 'Every version, newest first, this one too.' })
  versions!: DeviceModel[];
}
