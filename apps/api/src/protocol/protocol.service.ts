import type { FollowUpWindow, Protocol } from '#libs/outcomes/index';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RegistryError } from '../errors.js';
import { registryCore } from './definitions/index.js';
import { newestFirst } from '../newest-first.js';

/** The published protocols: what is asked when, and how it is judged. Read once; published ones never change. */
@Injectable()
export class ProtocolService implements OnModuleInit {
  private protocols: readonly Protocol[] = [];

  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ definition: Protocol }[]>(
      'select definition from registry.protocol_definition order by code',
    );
    this.protocols = newestFirst(rows.map(({ definition }) => complete(definition)));
  }

  all(): readonly Protocol[] {
    return this.protocols;
  }

  /** The newest version of a protocol; the registry's own when none is named. */
  find(code?: string | null): Protocol {
    const found = this.protocols.find((protocol) => protocol.code === (code ?? registryCore.code));
    if (!found)
      throw new RegistryError('VALIDATION_FAILED', 'There is no protocol of this code.', {
        rule: 'CODE_UNKNOWN',
        field: 'protocolCode',
      });
    return found;
  }

  /** The very version a record points at. */
  exact(code: string, version: string): Protocol {
    const found = this.protocols.find((protocol) => protocol.code === code && protocol.version === version);
    if (!found) throw new Error(`protocol ${code}@${version} is not published`);
    return found;
  }

  complicationType(protocol: Protocol, code: string): Protocol['complicationTypes'][number] | undefined {
    return protocol.complicationTypes.find((type) => type.code === code);
  }

  window(protocol: Protocol, code: string | null): FollowUpWindow | null {
    return protocol.windows.find((window) => window.code === code) ?? null;
  }
}

/** Earlier protocols say nothing of classifiers, and of what may be added: there was none. */
const complete = (definition: Protocol): Protocol => ({
  ...definition,
  optional: definition.optional ?? [],
  classifierCauses: definition.classifierCauses ?? [],
  windows: definition.windows.map((window) => ({ ...window, classifiers: window.classifiers ?? [] })),
});
