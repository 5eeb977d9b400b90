import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

/** The field of an edit that says what it was made of. */
export const ExpectedVersion = (): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description: 'Version of the record the edit was made of; refused when it is another by now.' }),
    IsInt(),
    Min(1),
    Max(2_147_483_647),
  );
