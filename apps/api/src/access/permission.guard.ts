import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';
import { CONFIG } from './access.tokens.js';
import { requestContext } from './actor.js';
import { mayDo } from './permissions.js';

/** Denies every query and mutation the matrix does not allow to the active role. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    if (!this.config.guarded || context.getType<string>() !== 'graphql') return true;
    const { fieldName } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    const { actor } = requestContext(context);
    if (mayDo(fieldName, actor?.role ?? null)) return true;
    if (!actor) throw new RegistryError('UNAUTHENTICATED', 'Sign in first.');
    throw new RegistryError('FORBIDDEN', 'Your role does not allow this.');
  }
}
