import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';
import { CONFIG } from './access.tokens.js';
import { askerOf, requestContext } from './actor.js';
import { grantOf, isOpenWhileLooking, mayDo } from './permissions.js';
import { refuseStale } from './refuse-stale.js';

const isRoot = ({ name }: GraphQLObjectType): boolean => ['Query', 'Mutation', 'Subscription'].includes(name);

/** Denies every query and mutation the matrix does not allow to the active role, or not without a fresh proof of who it is. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    if (!this.config.guarded || context.getType<string>() !== 'graphql') return true;
    const { fieldName, parentType } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    const asking = requestContext(context);
    const { actor } = asking;
    if (actor?.onlyPatientId != null && isRoot(parentType) && !isOpenWhileLooking(fieldName)) {
      throw new RegistryError(
        'FORBIDDEN',
        'You are looking at one patient of another centre, and may only read. Leave the patient first, then do this at your own centre.',
        { rule: 'BREAK_GLASS' },
      );
    }
    if (mayDo(fieldName, askerOf(asking))) {
      if (actor && isRoot(parentType) && grantOf(fieldName, actor.role)?.reauthentication) refuseStale(actor);
      return true;
    }
    if (!actor) throw new RegistryError('UNAUTHENTICATED', 'Sign in first.');
    throw new RegistryError('FORBIDDEN', 'Your role does not allow this.');
  }
}
