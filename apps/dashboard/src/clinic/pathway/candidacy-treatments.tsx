import { Button, CloseButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { previousTreatments, stopReasons } from '#libs/therapy/index';
import { messages } from '../../messages/messages.js';
import { NumericField } from '../../ui/numeric-field.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import { numberLimits, type Treatment } from './candidacy-record.js';
import { treatmentWords } from './candidacy-words.js';

const text = messages.pathway.candidacy;

/** Drugs have a dose; the others have none. */
const WITHOUT_DOSE: readonly string[] = [
  'botulinum-toxin',
  'selective-dorsal-rhizotomy',
  'orthopaedic-surgery',
  'physiotherapy',
];

/** What was tried before, with the highest dose and why it ended. */
export function CandidacyTreatments({ record, set, earlier, errorAt, unusualAt }: CandidacyPart) {
  const { treatments } = record;
  const list = useRef<HTMLDivElement>(null);
  // Added by a button of its own: a list that acts at the first letter typed would add the wrong one.
  const [chosen, setChosen] = useState<string | null>(null);
  const left = previousTreatments.filter(({ code }) => treatments.every((one) => one.code !== code));
  const edit = (code: string, part: Partial<Treatment>) =>
    set({ treatments: treatments.map((one) => (one.code === code ? { ...one, ...part } : one)) });
  const add = () => {
    const code = chosen;
    if (code === null) return;
    setChosen(null);
    const was = earlier?.treatments.find((one) => one.code === code);
    const maxDose = was?.maxDoseMgPerDay == null ? '' : String(was.maxDoseMgPerDay);
    set({ treatments: [...treatments, { code, maxDose, stoppedBecause: was?.stoppedBecause ?? null, note: '' }] });
    // The first field of what was added is next.
    setTimeout(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus());
  };
  return (
    <Panel title={text.sections.treatments}>
      {treatments.length === 0 && <p className={classes.hint}>{text.noTreatments}</p>}
      <div ref={list}>
        {treatments.map(({ code, maxDose, stoppedBecause, note }) => {
          const label = previousTreatments.find((one) => one.code === code)?.label ?? code;
          return (
            <fieldset key={code} className={classes.treatment}>
              <legend>{label}</legend>
              {!WITHOUT_DOSE.includes(code) && (
                <NumericField
                  label={text.maxDose}
                  {...numberLimits.maxDose}
                  hint=" "
                  {...before(earlier, (candidacy) => {
                    const was = candidacy.treatments.find((one) => one.code === code);
                    return was === undefined ? null : treatmentWords(was);
                  })}
                  value={maxDose}
                  unusual={unusualAt(`treatments.${code}`)}
                  error={errorAt(`treatments.${code}`)}
                  onChange={(typed) => edit(code, { maxDose: typed })}
                />
              )}
              <SelectField
                label={text.stopped}
                none={text.blankIsNone}
                choices={stopReasons}
                value={stoppedBecause}
                onChange={(reason) => edit(code, { stoppedBecause: reason })}
              />
              <TextField
                label={messages.pathway.note}
                value={note}
                onChange={(typed) => edit(code, { note: typed.slice(0, 300) })}
              />
              <CloseButton
                className={classes.remove}
                aria-label={text.removeTreatment(label)}
                onClick={() => set({ treatments: treatments.filter((one) => one.code !== code) })}
              />
            </fieldset>
          );
        })}
      </div>
      {left.length > 0 && (
        <div className={classes.add}>
          <SelectField
            label={text.addTreatment}
            none={messages.pathway.choose}
            choices={left}
            value={chosen}
            onChange={setChosen}
          />
          <Button variant="default" disabled={chosen === null} onClick={add}>
            {text.add}
          </Button>
        </div>
      )}
    </Panel>
  );
}
