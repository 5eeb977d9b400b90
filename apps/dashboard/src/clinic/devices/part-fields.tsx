import { useState } from 'react';
import type { ModelChoicesQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import classes from '../../ui/record-form.module.css';
import { ScanField } from '../../ui/scan-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { AskedReason } from '../../ui/use-reasons.js';
import { ReadUdiDocument } from './devices.documents.js';
import { LENGTH, RESERVOIR, VOLUME, type CatheterRecord, type PumpRecord } from './part-record.js';

const text = messages.devices.operation;
const words = messages.devices;

export type Models = ModelChoicesQuery['deviceModels'];

interface Props<Record> {
  legend: string;
  models: Models;
  record: Record;
  set: (part: Partial<Record>) => void;
  /** By the field as the registry names it: "pumpSerial". */
  errorOf: (field: string) => string | null;
  unusualAt: (field: string) => readonly AskedReason[];
}

const OTHER = 'other';
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

export function PumpFields({ legend, models, record, set, errorOf, unusualAt }: Props<PumpRecord>) {
  const nominal = models.find(({ code }) => code === record.modelCode)?.constants;
  return (
    <fieldset className={classes.group} data-part="pump">
      <legend>{legend}</legend>
      <LabelFields
        prefix="pump"
        kind="PUMP"
        models={models}
        record={record}
        set={(part) => {
          const reservoir = models
            .find(({ code }) => code === part.modelCode)
            ?.constants.find(({ name }) => name === 'reservoirMl')?.value;
          set({ ...part, ...(reservoir === undefined ? {} : { reservoirMl: String(reservoir) }) });
        }}
        errorOf={errorOf}
        unusualAt={unusualAt}
      />
      <NumericField
        label={text.reservoir}
        {...RESERVOIR}
        value={record.reservoirMl}
        error={errorOf('reservoirMl')}
        unusual={unusualAt('reservoirMl')}
        hint={nominal ? undefined : ''}
        onChange={(reservoirMl) => set({ reservoirMl })}
      />
      <ChoiceField
        label={text.side}
        choices={choices(words.sides)}
        value={record.side}
        onChange={(side) => set({ side: side as PumpRecord['side'] })}
      />
      <ChoiceField
        label={text.placement}
        choices={choices(words.placements)}
        value={record.placement}
        onChange={(placement) => set({ placement: placement as PumpRecord['placement'] })}
      />
    </fieldset>
  );
}

export function CatheterFields({ legend, models, record, set, errorOf, unusualAt }: Props<CatheterRecord>) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <LabelFields
        prefix="catheter"
        kind="CATHETER"
        models={models}
        record={record}
        set={set}
        errorOf={errorOf}
        unusualAt={unusualAt}
      />
      <ChoiceField
        label={text.pieces}
        choices={choices(words.pieces)}
        value={record.pieces}
        onChange={(pieces) => set({ pieces: pieces as CatheterRecord['pieces'] })}
      />
      <TextField
        label={text.entryLevel}
        hint={text.entryHint}
        value={record.entryLevel}
        error={errorOf('entryLevel')}
        unusual={unusualAt('entryLevel')}
        onChange={(entryLevel) => set({ entryLevel })}
      />
      <TextField
        label={text.tipLevel}
        hint={text.tipHint}
        value={record.tipLevel}
        error={errorOf('tipLevel')}
        unusual={unusualAt('tipLevel')}
        onChange={(tipLevel) => set({ tipLevel })}
      />
      <NumericField
        label={text.length}
        {...LENGTH}
        value={record.implantedLengthCm}
        error={errorOf('implantedLengthCm')}
        unusual={unusualAt('implantedLengthCm')}
        onChange={(implantedLengthCm) => set({ implantedLengthCm })}
      />
      <NumericField
        label={text.volume}
        {...VOLUME}
        value={record.internalVolumeMl}
        error={errorOf('internalVolumeMl')}
        onChange={(internalVolumeMl) => set({ internalVolumeMl })}
      />
    </fieldset>
  );
}

interface Labelled {
  modelCode: string | null;
  modelText: string;
  serial: string;
  udi: string;
}

/** What a label tells: scanned, it fills in what is still blank. */
function LabelFields({
  prefix,
  kind,
  models,
  record,
  set,
  errorOf,
  unusualAt,
}: Omit<Props<Labelled>, 'legend'> & { prefix: 'pump' | 'catheter'; kind: 'PUMP' | 'CATHETER' }) {
  const [read, setRead] = useState<{ code: string; said: string | null; problem: string | null } | null>(null);
  const [other, setOther] = useState(record.modelCode === null && record.modelText !== '');
  const offered = models.filter((model) => model.kind === kind && (!model.retired || model.code === record.modelCode));

  const onRead = (code: string) => {
    if (code === '' || code === read?.code) return;
    setRead({ code, said: null, problem: null });
    void readLabel(code).then(({ said, problem, serial, modelCode }) => {
      setRead({ code, said, problem });
      const found = modelCode !== null && offered.some((model) => model.code === modelCode) ? modelCode : null;
      set({
        ...(serial !== null && record.serial.trim() === '' ? { serial } : {}),
        ...(found !== null && record.modelCode === null && record.modelText === '' ? { modelCode: found } : {}),
      });
    });
  };

  return (
    <>
      <ScanField
        label={words.scan.label}
        value={record.udi}
        hint={read?.said ?? undefined}
        error={errorOf(`${prefix}Udi`) ?? read?.problem ?? null}
        unusual={unusualAt(`${prefix}Udi`)}
        onChange={(udi) => {
          set({ udi });
          setRead(null);
        }}
        onRead={onRead}
      />
      <SelectField
        label={text.model}
        none={text.chooseModel}
        choices={[...offered.map(({ code, name }) => ({ code, label: name })), { code: OTHER, label: text.otherModel }]}
        value={other ? OTHER : record.modelCode}
        error={errorOf(`${prefix}ModelCode`)}
        onChange={(code) => {
          setOther(code === OTHER);
          set({ modelCode: code === OTHER ? null : code, modelText: '' });
        }}
      />
      {other && (
        <TextField
          label={text.modelText}
          hint={text.modelTextHint}
          value={record.modelText}
          error={errorOf('modelText')}
          onChange={(modelText) => set({ modelText })}
        />
      )}
      <TextField
        label={text.serial}
        value={record.serial}
        error={errorOf(`${prefix}Serial`)}
        unusual={unusualAt(`${prefix}Serial`)}
        onChange={(serial) => set({ serial })}
      />
    </>
  );
}

/** What the registry reads in a code; its own sentence where it cannot. */
async function readLabel(code: string) {
  const nothing = { said: null, problem: null, serial: null, modelCode: null };
  try {
    const { readUdi } = await request(ReadUdiDocument, { text: code });
    const { serial, lot, expiresOn, deviceModelCode: modelCode } = readUdi;
    const parts = [
      readUdi.printed,
      ...(serial === null ? [] : [words.scan.serial(serial)]),
      ...(lot === null ? [] : [words.scan.lot(lot)]),
      ...(expiresOn === null ? [] : [words.scan.expires(formatDate(expiresOn))]),
    ];
    return { ...nothing, said: words.scan.read(parts.join(' · ')), serial, modelCode };
  } catch (error) {
    if (!(error instanceof RegistryProblem)) throw error;
    return { ...nothing, problem: error.message };
  }
}
