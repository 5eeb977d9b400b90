import { checkLimits } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import { Records } from '../../access/records.js';
import { RegistryError } from '../../errors.js';
import type { Implausibility } from '../../plausibility.js';
import { DeviceModelsService } from '../device-models/device-models.service.js';
import { ComponentKind } from './component.entity.js';
import type { CatheterInput, PumpInput } from './component.input.js';
import type { GivenCatheter, GivenPump } from './given-parts.js';
import type { PartIdentity } from './operation-dates.js';
import { readSameSerials } from './operation-facts.query.js';
import { findingsOfSerial, isActiveElsewhere } from './operation-rules.js';
import { readUdi } from './read-udi.js';
import type { Udi } from './udi.js';

interface Operated {
  readonly centreId: number;
  readonly id: string;
  readonly performedOn: string;
  /** The part that is corrected; null: a new one. */
  readonly except?: string | null;
}

/** A part as it is to be stored, with what is unusual about it, and its model in words. */
export interface CheckedPart<Part> {
  readonly part: Part;
  readonly modelName: string | null;
  /** What the date rules know it by. */
  readonly identity: PartIdentity;
  readonly findings: readonly Implausibility[];
}

const { PUMP, CATHETER } = ComponentKind;
const WHAT = { PUMP: 'pump', CATHETER: 'catheter' } as const;

/** What is said of parts, completed from their labels and checked. */
@Injectable()
export class GivenPartsService {
  constructor(
    private readonly records: Records,
    private readonly models: DeviceModelsService,
  ) {}

  /** @throws RegistryError for a label that cannot be read, and a model that is not on the list */
  async pump(operated: Operated, given: PumpInput): Promise<CheckedPart<GivenPump>> {
    const { part, ...checked } = await this.labelled(operated, PUMP, given);
    return { part: { ...given, ...part }, ...checked };
  }

  /** @throws the same */
  async catheter(operated: Operated, given: CatheterInput): Promise<CheckedPart<GivenCatheter>> {
    const { part, findings, ...checked } = await this.labelled(operated, CATHETER, given);
    const { entryLevel, tipLevel, implantedLengthCm } = given;
    const limits = checkLimits('catheter', { entryLevel, tipLevel, implantedLengthCm });
    return {
      part: { ...given, ...part, ...inCapitals({ entryLevel, tipLevel }) },
      ...checked,
      findings: [...findings, ...limits],
    };
  }

  private async labelled(operated: Operated, kind: ComponentKind, given: PumpInput | CatheterInput) {
    const prefix = WHAT[kind];
    const udi = given.udi == null ? null : readLabel(`${prefix}Udi`, given.udi);
    const code =
      given.modelCode ??
      (given.modelText == null ? await this.models.codeOfLabel(udi?.deviceIdentifier ?? null) : null);
    const model = code === null ? null : await this.models.find(code);
    if (code !== null && model?.kind !== kind) throw noSuchModel(prefix);
    const serial = given.serial ?? udi?.serial ?? undefined;
    const same =
      serial === undefined || serial === null
        ? []
        : await readSameSerials(this.records, operated, { kind, serial, except: operated.except });
    return {
      part: {
        ...(code === null ? {} : { modelCode: code, modelText: null }),
        ...(udi === null ? {} : { udi: udi.printed }),
        ...(serial === undefined ? {} : { serial }),
      },
      modelName: model?.name ?? given.modelText ?? null,
      identity: { serial: serial ?? null, activeElsewhere: isActiveElsewhere(operated.performedOn, same) },
      findings: [
        ...findingsOfSerial(`${prefix}Serial`, prefix, operated.performedOn, same),
        ...labelFindings(prefix, operated.performedOn, given.serial ?? null, udi),
      ],
    };
  }
}

function readLabel(field: string, text: string): Udi {
  try {
    return readUdi(text);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    throw new RegistryError(error.code, error.message, { ...error.details, field });
  }
}

const noSuchModel = (prefix: string): RegistryError =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This is no model of the list. Choose one, or leave it out and write the model in words.',
    { rule: 'MODEL', field: `${prefix}ModelCode` },
  );

/** 9.506E+12 */
const SPREADSHEET_NUMBER = /^\d[.,]\d+E\+?\d+$/i;

function labelFindings(prefix: string, performedOn: string, serial: string | null, udi: Udi | null): Implausibility[] {
  const found: Implausibility[] = [];
  if (serial !== null && udi?.serial != null && udi.serial.toUpperCase() !== serial.toUpperCase()) {
    found.push({
      rule: 'UDI:serial',
      level: 'WARNING',
      field: `${prefix}Serial`,
      sentence: 'The serial number is another one than the label says. Check it.',
    });
  }
  if (serial !== null && SPREADSHEET_NUMBER.test(serial)) {
    found.push({
      rule: 'SERIAL:spreadsheet',
      level: 'WARNING',
      field: `${prefix}Serial`,
      sentence:
        'A spreadsheet writes long numbers like this, and loses their last digits. Type the number of the label.',
    });
  }
  if (udi?.expiresOn != null && udi.expiresOn < performedOn) {
    found.push({
      rule: 'UDI:expired',
      level: 'WARNING',
      field: `${prefix}Udi`,
      sentence: `By its label the ${prefix} was to be used by ${udi.expiresOn}, before the day of the operation. Check both.`,
    });
  }
  return found;
}

/** Levels are written in capitals, whoever types them. */
const inCapitals = (
  levels: Pick<CatheterInput, 'entryLevel' | 'tipLevel'>,
): Pick<GivenCatheter, 'entryLevel' | 'tipLevel'> =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([name, level]) =>
      level === undefined ? [] : [[name, level?.toUpperCase() ?? null]],
    ),
  );
