import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isCalendarDay } from './calendar-day.js';

/** Names the scalar in decorators; days travel as plain text. */
export class CalendarDay {}

@Scalar('Date', () => CalendarDay)
export class CalendarDayScalar implements CustomScalar<string, string> {
  description = 'Calendar day at the centre, YYYY-MM-DD. Not an instant: it has no time zone.';

  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !isCalendarDay(value)) throw new GraphQLError('A day is written YYYY-MM-DD.');
    return value;
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
