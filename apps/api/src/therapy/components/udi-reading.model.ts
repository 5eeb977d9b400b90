import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import type { Udi } from './udi.js';

@ObjectType({ description: 'What a unique device identifier says.' })
export class UdiReading implements Udi {
  @Field(() => String, { description: 'Who gave out the identifier: GS1 or HIBCC.' })
  issuer!: Udi['issuer'];

  @Field(() => String, { description: 'The whole identifier, as it is printed for people to read.' })
  printed!: string;

  @Field(() => String, { nullable: true, description: 'Of the model. Null: only the second code of a label was read.' })
  deviceIdentifier!: string | null;

  @Field(() => String, { nullable: true, description: 'Lot. Null: the label does not say it.' })
  lot!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number. Null: the label does not say it.' })
  serial!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Last day of use. Null: the label does not say it.' })
  expiresOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of manufacture. Null: the label does not say it.' })
  manufacturedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the device model it belongs to. Null: not known.' })
  deviceModelCode!: string | null;
}
