import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { RegistryError } from '../errors.js';
import type { LinkHolder } from './link-holder.js';
import { CAREGIVER_LINK, type Asker } from './permission-matrix.js';
import type { Role } from './role.js';
import type { SignInMethod } from './sign-in-method.js';

/** Who acts, in which role, for which hospital, in which request. The first argument wherever data of patients is concerned. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Null in the registry office, which belongs to no hospital. */
  readonly centreId: number | null;
  readonly centreCode: string | null;
  readonly requestId: string;
  /** Handle of the login session, which opens the database for this person: never logged, never sent. Null: the registry itself. */
  readonly session: string | null;
  /** When the person last proved who she is, and how; absent where the registry itself acts. */
  readonly authenticatedAt?: Date;
  readonly method?: SignInMethod;
  /** The one patient looked at while break-glass is open; centreId is then hers. */
  readonly onlyPatientId?: string | null;
  /** When break-glass ends by itself; null while it is not open. */
  readonly glassUntil?: Date | null;
}

/** What every resolver finds in its GraphQL context. */
export interface RequestContext {
  readonly req: Request;
  readonly res: Response;
  readonly actor: Actor | null;
  /** Who answers by a caregiver link; nobody is signed in then. */
  readonly link: LinkHolder | null;
  readonly requestId: string;
}

export const requestContext = (context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>();

/** As what somebody asks; null: neither signed in nor by a link. */
export const askerOf = ({ actor, link }: Pick<RequestContext, 'actor' | 'link'>): Asker | null =>
  actor?.role ?? (link === null ? null : CAREGIVER_LINK);

/** The signed-in person; the guard has already refused everyone else. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestContext(context);
  if (!actor) throw new RegistryError('UNAUTHENTICATED', 'Sign in first.');
  return actor;
});

/** The hospital of someone who works at one. */
export function ownCentre(actor: Actor): number {
  if (actor.centreId === null) {
    throw new RegistryError('FORBIDDEN', 'The registry office belongs to no hospital and sees no patients.');
  }
  return actor.centreId;
}
