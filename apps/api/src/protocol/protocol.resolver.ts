import type * as outcomes from '#libs/outcomes/index';
import { Query, Resolver } from '@nestjs/graphql';
import { Protocol } from './protocol.model.js';
import { ProtocolService } from './protocol.service.js';

@Resolver(() => Protocol)
export class ProtocolResolver {
  constructor(private readonly published: ProtocolService) {}

  @Query(() => [Protocol], { description: 'Every published protocol, newest version of each first.' })
  protocols(): readonly outcomes.Protocol[] {
    return this.published.all();
  }
}
