import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { RefillBand } from './refill.model.js';

@InputType({ description: 'Whose patients, and which of them.' })
export class TodayFilter {
  @Field(() => ID, { nullable: true, description: 'Only patients this clinician looks after; all when absent.' })
  @IsOptional()
  @IsUUID()
  responsibleId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only patients nobody is responsible for; not together with a clinician.',
  })
  nobodyResponsible?: boolean | null;

  @Field(() => RefillBand, { nullable: true, description: 'Only refills of this band; all when absent.' })
  band?: RefillBand | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Only replacements due in the month of this day; all when absent.',
  })
  replacementMonth?: string | null;
}
