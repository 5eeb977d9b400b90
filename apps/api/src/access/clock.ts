import { Injectable } from '@nestjs/common';

/** What time it is, where people prove who they are; tests set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
