import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@ObjectType({ description: 'A hospital that follows patients.' })
@Entity({ schema: 'registry', name: 'centre' })
export class Centre {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Field(() => ID, { description: 'Short code, unique in the registry.' })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'Name of the hospital.' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'IANA time zone; days at the centre are days there.' })
  @Column('text')
  timeZone!: string;

  @Field(() => Int, { description: 'Pass as expectedVersion with an edit.' })
  @Column('integer', { default: 1 })
  version!: number;
}
