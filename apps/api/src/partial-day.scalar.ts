import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isCalendarDay } from './calendar-day.js';

/** Names the scalar in decorators; partial days travel as plain text. */
export class PartialDay {}

/** What completes a year or a month to its first day, by the length of the text. */
const FIRST: Readonly<Record<number, string>> = { 4: '-01-01', 7: '-01', 10: '' };

@Scalar('PartialDay', () => PartialDay)
export class PartialDayScalar implements CustomScalar<string, string> {
  description =
    'Calendar day at the centre as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. Rules judge the days it may stand for.';

  parseValue(value: unknown): string {
    const rest = typeof value === 'string' ? FIRST[value.length] : undefined;
    if (typeof value !== 'string' || rest === undefined || !isCalendarDay(value + rest))
      throw new GraphQLError('A day is written YYYY-MM-DD, or YYYY-MM or YYYY where no more of it is known.');
    return value;
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
