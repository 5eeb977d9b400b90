import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { CalendarDayScalar } from './calendar-day.scalar.js';
import { PartialDayScalar } from './partial-day.scalar.js';
import { readConfig } from './config.js';

type Class = abstract new (...args: never[]) => unknown;

interface ModuleLike {
  readonly providers?: unknown[];
  readonly imports?: unknown[];
}

const isResolver = (provider: unknown): provider is Class =>
  typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);

/** Resolver classes of a module and of what it imports, each once. */
function resolversOf(module: unknown, seen = new Set<unknown>()): Class[] {
  if (seen.has(module) || module === null || (typeof module !== 'object' && typeof module !== 'function')) return [];
  seen.add(module);
  const declared: ModuleLike =
    typeof module === 'function'
      ? {
          providers: Reflect.getMetadata('providers', module) as unknown[],
          imports: Reflect.getMetadata('imports', module) as unknown[],
        }
      : module;
  const own = (declared.providers ?? []).filter(isResolver);
  return [...own, ...(declared.imports ?? []).flatMap((imported) => resolversOf(imported, seen))];
}

/** The contract with every client, from the classes alone: needs no database. */
export async function registrySchema(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const nowhere = 'postgres://none';
  const app = AppModule.with(readConfig({ TONUS_APP_DATABASE_URL: nowhere, TONUS_AUTH_DATABASE_URL: nowhere }));
  const resolvers = [...new Set(resolversOf(app))];
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers, [CalendarDayScalar, PartialDayScalar]);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
