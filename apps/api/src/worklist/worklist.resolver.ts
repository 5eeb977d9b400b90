import { Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { Today } from './worklist.model.js';
import { WorklistService } from './worklist.service.js';

@Resolver()
export class WorklistResolver {
  constructor(private readonly worklist: WorklistService) {}

  @Query(() => Today, { description: 'What waits for attention at the own centre.' })
  today(@CurrentActor() actor: Actor): Promise<Today> {
    return this.worklist.today(actor);
  }
}
