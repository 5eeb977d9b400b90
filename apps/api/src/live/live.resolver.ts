import { Resolver, Subscription } from '@nestjs/graphql';
import { CurrentActor, ownCentre, type Actor } from '../access/actor.js';
import { LoginSessions } from '../access/login-sessions.js';
import { ChangeStream } from './change-stream.js';
import { Changes } from './changes.service.js';
import { WorklistChange } from './worklist-change.model.js';

@Resolver()
export class LiveResolver {
  constructor(
    private readonly changes: Changes,
    private readonly sessions: LoginSessions,
  ) {}

  @Subscription(() => WorklistChange, {
    description: 'Tells that something was recorded at the own centre, so that lists on screen can be asked anew.',
    resolve: (acts: readonly string[]): WorklistChange => ({ at: new Date(), acts }),
  })
  worklistChanged(@CurrentActor() actor: Actor): Promise<ChangeStream> {
    const centreId = ownCentre(actor);
    return new ChangeStream(() => this.sessions.isOpen(actor)).begin((heard) => this.changes.listen(centreId, heard));
  }
}
