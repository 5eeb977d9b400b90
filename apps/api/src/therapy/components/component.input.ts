import { Field, Float, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsNumber, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { CatheterPieces, ComponentSide, PumpPlacement } from './component.entity.js';

/** A label is read from a field people also clear: blank is nothing. */
const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() || null : value);

@InputType({ description: 'A part, as far as it is known.' })
class PartInput {
  @Field(() => String, { nullable: true, description: 'Code of the device model, from the list.' })
  @IsOptional()
  @MaxLength(40)
  modelCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Model in words, where it is not on the list; up to 80 characters.',
  })
  @Transform(trimmed)
  @IsOptional()
  @MaxLength(80)
  modelText?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number, up to 40 characters.' })
  @Transform(trimmed)
  @IsOptional()
  @MaxLength(40)
  serial?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique device identifier, scanned or as printed; up to 200 characters. FNC1 as <GS>.',
  })
  @Transform(trimmed)
  @IsOptional()
  @MaxLength(200)
  udi?: string | null;
}

@InputType({ description: 'A pump, as far as it is known.' })
export class PumpInput extends PartInput {
  @Field(() => ComponentSide, { nullable: true, description: 'Side of the patient.' })
  side?: ComponentSide | null;

  @Field(() => PumpPlacement, { nullable: true, description: 'Depth of the pocket.' })
  placement?: PumpPlacement | null;

  @Field(() => Float, { nullable: true, description: 'Nominal volume of the reservoir, mL.' })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(100)
  reservoirMl?: number | null;
}

@InputType({ description: 'A catheter, as far as it is known.' })
export class CatheterInput extends PartInput {
  @Field(() => CatheterPieces, { nullable: true, description: 'One piece, or two joined.' })
  pieces?: CatheterPieces | null;

  @Field(() => String, { nullable: true, description: 'Level of entry: "L3-4".' })
  @Transform(trimmed)
  @IsOptional()
  @MaxLength(8)
  entryLevel?: string | null;

  @Field(() => String, { nullable: true, description: 'Level of the tip on imaging: "T10".' })
  @Transform(trimmed)
  @IsOptional()
  @MaxLength(8)
  tipLevel?: string | null;

  @Field(() => Float, { nullable: true, description: 'Length left in the body, cm.' })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(120)
  implantedLengthCm?: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume within the catheter, mL.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(5)
  internalVolumeMl?: number | null;
}
