import type { Code } from '#libs/therapy/index';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { SelectField } from '../../ui/select-field.js';
import type { AskedReason } from '../../ui/use-reasons.js';
import { DURATION, type OperationRecord } from './operation-record.js';

const text = messages.devices.operation;
const words = messages.devices;

interface Props {
  record: OperationRecord;
  explantReasons: readonly Code[];
  today: string;
  set: (part: Partial<OperationRecord>) => void;
  errorOf: (field: string) => string | null;
  unusualAt: (field: string) => readonly AskedReason[];
}

const yesNo = [
  { code: 'YES', label: words.yes },
  { code: 'NO', label: words.no },
];

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** A code that is no longer on the list, or was typed before there was one, can be kept. */
const withStored = (list: readonly { code: string; label: string }[], stored: string | null) =>
  stored === null || list.some(({ code }) => code === stored) ? list : [...list, { code: stored, label: stored }];

/** How the operation was done, whatever it was. */
export function DetailFields({ record, explantReasons, today, set, errorOf, unusualAt }: Props) {
  const isExplant = record.type === 'EXPLANT';
  return (
    <>
      {isExplant ? (
        <>
          <SelectField
            label={text.explantReason}
            none={text.notRecorded}
            choices={withStored(explantReasons, record.explantReason)}
            value={record.explantReason}
            error={errorOf('explantReason')}
            onChange={(explantReason) => set({ explantReason })}
          />
          <ChoiceField
            label={text.reimplantPlanned}
            choices={yesNo}
            value={record.reimplantPlanned}
            onChange={(code) => set({ reimplantPlanned: code as OperationRecord['reimplantPlanned'] })}
          />
        </>
      ) : (
        <SelectField
          label={text.indication}
          none={text.notRecorded}
          choices={withStored(choices(words.indications), record.indication)}
          value={record.indication}
          error={errorOf('indication')}
          onChange={(indication) => set({ indication })}
        />
      )}
      <SelectField
        label={text.surgeonRole}
        none={text.notRecorded}
        choices={choices(words.surgeonRoles)}
        value={record.surgeonRole}
        onChange={(code) => set({ surgeonRole: code as OperationRecord['surgeonRole'] })}
      />
      <ChoiceField
        label={text.anaesthesia}
        choices={choices(words.anaesthesia)}
        value={record.anaesthesia}
        onChange={(code) => set({ anaesthesia: code as OperationRecord['anaesthesia'] })}
      />
      <NumericField
        label={text.duration}
        {...DURATION}
        value={record.durationMin}
        error={errorOf('durationMin')}
        onChange={(durationMin) => set({ durationMin })}
      />
      <ChoiceField
        label={text.prophylaxis}
        choices={yesNo}
        value={record.prophylaxis}
        onChange={(code) => set({ prophylaxis: code as OperationRecord['prophylaxis'] })}
      />
      <DateField
        label={text.dischargedOn}
        today={today}
        earliest={record.performedOn}
        latest={today}
        hint={text.dischargeHint}
        value={record.dischargedOn}
        error={errorOf('dischargedOn')}
        unusual={unusualAt('dischargedOn')}
        onChange={(dischargedOn) => set({ dischargedOn })}
      />
    </>
  );
}
