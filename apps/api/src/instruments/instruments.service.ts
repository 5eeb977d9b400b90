import { loadInstrument, type InstrumentDefinition, type ScoreDefinition } from '#libs/instruments/index';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RegistryError } from '../errors.js';
import { newestFirst } from '../newest-first.js';

/** The published instrument definitions, validated as they are read; published ones never change. */
@Injectable()
export class InstrumentsService implements OnModuleInit {
  private definitions: readonly InstrumentDefinition[] = [];
  private byVersion = new Map<string, InstrumentDefinition>();

  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ definition: unknown }[]>(
      'select definition from registry.instrument_definition',
    );
    this.definitions = newestFirst(rows.map(({ definition }) => loadInstrument(definition)));
    this.byVersion = new Map(
      this.definitions.map((definition) => [`${definition.code}@${definition.version}`, definition]),
    );
  }

  all(): readonly InstrumentDefinition[] {
    return this.definitions;
  }

  /** The newest published version, or the one asked for. */
  find(code: string, version?: string | null): InstrumentDefinition {
    const found =
      version == null
        ? this.definitions.find((definition) => definition.code === code)
        : this.byVersion.get(`${code}@${version}`);
    if (!found)
      throw new RegistryError(
        'VALIDATION_FAILED',
        version == null
          ? 'This instrument is not in the registry.'
          : 'This version of the instrument is not in the registry.',
        {
          rule: 'CODE_UNKNOWN',
          field: 'instrumentCode',
        },
      );
    return found;
  }

  /** Definition of a score by its code, which belongs to one instrument. */
  scoreDefinition(scoreCode: string): ScoreDefinition {
    const found = this.definitions.flatMap(({ scores }) => scores).find(({ code }) => code === scoreCode);
    if (!found) throw new Error(`no published instrument has a score ${scoreCode}`);
    return found;
  }
}
