import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { systemActor } from '../audit/system-actor.js';
import { CentresService } from '../centres/centres.service.js';
import { RegistryError } from '../errors.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { planImport, type ImportDefinitions } from './hospital-export/plan-import.js';
import { createdBy, type ImportPlan } from './hospital-export/plan.js';
import { readHospitalExport, type HospitalExport } from './hospital-export/read-hospital-export.js';
import { readStoredRecords } from './hospital-export/stored-records.js';
import { storePlan } from './hospital-export/store-plan.js';
import { processed, refused, type ImportReport } from './import-report.js';
import { Ledger } from './ledger.js';
import { RefusedFile } from './problem.js';

export interface ImportOptions {
  readonly protocol: string;
  /** Reports what would happen and stores nothing. */
  readonly dryRun: boolean;
  /** Told what is going on, several times a second. */
  readonly progress?: (said: string) => void;
}

/** Any number that nothing else on the server locks on. */
const IMPORT_LOCK = 7_286_002;

/** Plans made before an import gives way to those who change the same records. */
const ATTEMPTS = 3;

/** What is stored no longer fits the plan, or somebody holds a record of it. */
const isConflict = (error: unknown): error is RegistryError =>
  error instanceof RegistryError && (error.code === 'VALIDATION_FAILED' || error.code === 'BUSY');

const keepsChanging = ({ details: { rule } }: RegistryError): RegistryError =>
  new RegistryError(
    'BUSY',
    `Rows to be stored did not fit what others had recorded meanwhile, ${ATTEMPTS} times in a row${rule === undefined ? '' : ` (rule ${rule})`}. Nothing was stored; import the folder again in a while.`,
  );

/** Loads folders as hospitals export them. */
@Injectable()
export class FolderImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly protocols: ProtocolService,
    private readonly instruments: InstrumentsService,
  ) {}

  /**
   * Stores the good rows of a folder in one transaction and reports the others; importing it again changes nothing.
   *
   * @throws RegistryError BUSY while another import runs, or when others keep changing the same records
   */
  async import(
    folder: string,
    { protocol: code, dryRun, progress = () => undefined }: ImportOptions,
  ): Promise<ImportReport> {
    const started = performance.now();
    const protocol = this.protocols.find(code);
    const head = () => ({
      dryRun,
      protocol: `${protocol.code}@${protocol.version}`,
      seconds: Math.round(performance.now() - started) / 1000,
    });
    const definitions = { protocol, findInstrument: (instrument: string) => this.instruments.find(instrument) };
    const read = new Ledger();
    try {
      const vocabulary = {
        complicationTypes: protocol.complicationTypes.map((type) => type.code),
        instruments: [...new Set(protocol.scores.map(({ instrumentCode }) => instrumentCode))],
      };
      const content = await readHospitalExport(folder, vocabulary, read, progress);
      const { plan, ledger } = await this.alone(() => this.settle(content, definitions, read, { dryRun, progress }));
      return processed(head(), content, createdBy(plan), ledger);
    } catch (error) {
      if (error instanceof RefusedFile) return refused(head(), error);
      throw error;
    }
  }

  /** Plans and stores; when what others record meanwhile is in the way, again from what is stored by then. */
  private async settle(
    content: HospitalExport,
    definitions: ImportDefinitions,
    read: Ledger,
    options: { dryRun: boolean; progress: (said: string) => void },
  ): Promise<{ plan: ImportPlan; ledger: Ledger }> {
    for (let attempt = 1; ; attempt += 1) {
      const ledger = read.copy();
      try {
        return { plan: await this.add(content, definitions, ledger, options), ledger };
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt === ATTEMPTS) throw error.code === 'BUSY' ? error : keepsChanging(error);
        options.progress('records changed meanwhile: comparing with what is stored again');
      }
    }
  }

  private async add(
    content: HospitalExport,
    definitions: ImportDefinitions,
    ledger: Ledger,
    { dryRun, progress }: { dryRun: boolean; progress: (said: string) => void },
  ): Promise<ImportPlan> {
    // Cells with faults may hold what no statement can carry.
    const stored = await readStoredRecords(this.records, {
      centreCodes: content.centres.flatMap(({ values }) => values?.code ?? []),
      pseudonyms: content.patients.flatMap(({ values }) => values?.pseudonym ?? []),
    });
    const plan = planImport(content, definitions, stored, ledger);
    // Nothing new leaves no trace: not even an audit event.
    if (dryRun || Object.values(createdBy(plan)).every((count) => count === 0)) return plan;
    const actor = systemActor();
    const { protocol } = definitions;
    await this.audit.write(
      actor,
      'hospital export imported',
      async (tx) => {
        // A large folder takes longer than the limits that protect the server from a single request.
        await tx.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
        await storePlan(plan, this.centres, { tx, actor, definitions, progress });
        progress('deriving the analysis tables');
      },
      { reason: `files of a hospital under protocol ${protocol.code}@${protocol.version}` },
    );
    return plan;
  }

  /** One import at a time: two of them would undo each other's plans. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = this.dataSource.createQueryRunner();
    try {
      const [{ got }] = (await lock.query('select pg_try_advisory_lock($1) as got', [IMPORT_LOCK])) as [
        { got: boolean },
      ];
      if (!got)
        throw new RegistryError('BUSY', 'Another import is running. Nothing was stored; try again when it is done.');
      try {
        return await work();
      } finally {
        await lock.query('select pg_advisory_unlock($1)', [IMPORT_LOCK]);
      }
    } finally {
      await lock.release();
    }
  }
}
