import type { PumpConstants } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { refuseStale } from '../../access/refuse-stale.js';
import { Audit } from '../../audit/audit.service.js';
import { groupBy } from '../../batches.js';
import { notFound } from '../../errors.js';
import { versionConflict } from '../../versions.js';
import { ComponentKind } from '../components/component.entity.js';
import { refuseUnfittingConstants, refuseUnreadableIdentifiers } from './check-constants.js';
import { constantRules } from './device-constants.js';
import type { DeviceModel } from './device-model.model.js';
import { kindStays, modelTaken } from './device-models.errors.js';
import type { PublishDeviceModelInput } from './publish-device-model.input.js';

type Definition = Readonly<Record<string, { value: unknown; source: string; verified: boolean } | undefined>>;

type Row = Pick<
  DeviceModel,
  'code' | 'version' | 'kind' | 'manufacturer' | 'name' | 'retired' | 'publishedAt' | 'publishedBy' | 'reason'
> & { readonly definition: Definition };

const select = `
  select m.code, m.version, m.kind, m.manufacturer, m.name, m.definition, m.retired, m.published_at as "publishedAt",
         p.display_name as "publishedBy", m.reason
  from registry.device_model m left join access.person p on p.id = m.published_by`;

/** Under which the identifiers of labels stand among the constants. */
const IDENTIFIERS = 'deviceIdentifiers';

/** Pumps and catheters as versioned data. */
@Injectable()
export class DeviceModelsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
  ) {}

  /** The newest version of each model, by kind and name. */
  async all(): Promise<DeviceModel[]> {
    const rows = await this.records.reference<Row[]>(`${select} order by m.version desc`);
    const models = [...groupBy(rows, ({ code }) => code).values()].flatMap((versions) => newestOf(versions) ?? []);
    return models.toSorted((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name));
  }

  /** The newest version of one; null when there is none of this code. */
  async find(code: string): Promise<DeviceModel | null> {
    const rows = await this.records.reference<Row[]>(`${select} where m.code = $1 order by m.version desc`, [code]);
    return newestOf(rows);
  }

  /** What the arithmetic of a reservoir needs of a pump; null for a model that is not known, or is no pump. */
  async constantsOf(modelCode: string | null): Promise<PumpConstants | null> {
    const model = modelCode === null ? null : await this.find(modelCode);
    if (model?.kind !== ComponentKind.PUMP) return null;
    const value = (name: string): number | null => model.constants.find((each) => each.name === name)?.value ?? null;
    return {
      reservoirMl: value('reservoirMl'),
      alarmMl: value('alarmMl'),
      unusableMl: value('unusableMl'),
      stabilityDays: value('stabilityDays'),
      serviceLifeYears: value('serviceLifeYears'),
      minDailyMl: value('minDailyMl'),
      maxDailyMl: value('maxDailyMl'),
    };
  }

  /** The model whose labels carry a device identifier; null when none is known to. */
  async codeOfLabel(deviceIdentifier: string | null): Promise<string | null> {
    if (deviceIdentifier === null) return null;
    const models = await this.all();
    return models.find(({ deviceIdentifiers }) => deviceIdentifiers.includes(deviceIdentifier))?.code ?? null;
  }

  /**
   * Adds a version. What follows from the model is computed anew in the same transaction, by a trigger of the database.
   *
   * @throws REAUTH_REQUIRED, VERSION_CONFLICT, VALIDATION_FAILED
   */
  async publish(actor: Actor, input: PublishDeviceModelInput): Promise<DeviceModel> {
    refuseStale(actor);
    refuseUnfittingConstants(input.kind, input.constants);
    refuseUnreadableIdentifiers(input.deviceIdentifiers ?? []);
    await this.audit.write(
      actor,
      'device model published',
      async (tx) => {
        // Two who publish the same model take turns: each then sees what the other has published.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('device model ' || $1, 0))`, [input.code]);
        const [newest] = await tx.query<Row[]>(`${select} where m.code = $1 order by m.version desc limit 1`, [
          input.code,
        ]);
        if (newest && input.expectedVersion == null) throw modelTaken();
        if (!newest && input.expectedVersion != null) throw notFound('device model');
        if (newest && newest.version !== input.expectedVersion) throw versionConflict('device model', newest.version);
        if (newest && newest.kind !== input.kind) throw kindStays();
        await tx.query(
          `insert into registry.device_model (code, version, kind, manufacturer, name, definition, retired, published_by, reason)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            input.code,
            (newest?.version ?? 0) + 1,
            input.kind,
            input.manufacturer,
            input.name,
            JSON.stringify(definitionOf(input)),
            input.retired ?? false,
            actor.personId,
            input.reason,
          ],
        );
      },
      { reason: input.reason },
    );
    const published = await this.find(input.code);
    if (!published) throw notFound('device model');
    return published;
  }
}

function definitionOf({ constants, deviceIdentifiers, reason }: PublishDeviceModelInput): object {
  const named = Object.fromEntries(
    constants.map(({ name, value, source, verified }) => [name, { value, source, verified }]),
  );
  if (!deviceIdentifiers?.length) return named;
  return { ...named, [IDENTIFIERS]: { value: deviceIdentifiers, source: reason, verified: true } };
}

function newestOf(rows: readonly Row[]): DeviceModel | null {
  const versions = rows.map(modelOf);
  for (const version of versions) version.versions = versions;
  return versions[0] ?? null;
}

function modelOf({ definition, ...row }: Row): DeviceModel {
  const identifiers = definition[IDENTIFIERS]?.value;
  return {
    ...row,
    constants: constantRules.flatMap(({ name }) => {
      const constant = definition[name];
      return constant
        ? [{ name, value: Number(constant.value), source: constant.source, verified: constant.verified }]
        : [];
    }),
    deviceIdentifiers: Array.isArray(identifiers) ? identifiers.map(String) : [],
    versions: [],
  };
}
