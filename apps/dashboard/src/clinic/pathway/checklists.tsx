import { Button } from '@mantine/core';
import { useState } from 'react';
import { contraindications, features, type CheckedStatus, type Code } from '#libs/therapy/index';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Panel } from '../../ui/panel.js';
import { TextField } from '../../ui/text-field.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import { restAbsent, type Checked } from './candidacy-record.js';
import { checkedWords } from './candidacy-words.js';

const text = messages.pathway.candidacy;
const blank: Checked = { status: null, note: '' };
const choicesOf = (statuses: readonly CheckedStatus[]) =>
  statuses.map((code) => ({ code, key: text.statusKeys[code], label: text.statuses[code] }));
const fourWays = choicesOf(['ABSENT', 'PRESENT', 'RESOLVED', 'NOT_ASSESSED']);
const threeWays = choicesOf(['ABSENT', 'PRESENT', 'NOT_ASSESSED']);

/** What speaks against the therapy, each entry with its weight and source. */
export function Contraindications({ record, set, earlier, unusualAt }: CandidacyPart) {
  const { contraindications: checked } = record;
  const [marked, setMarked] = useState<{ checked: CandidacyPart['record']['contraindications']; count: number } | null>(
    null,
  );
  const mark = (code: string, part: Partial<Checked>) =>
    set({ contraindications: { ...checked, [code]: { ...(checked[code] ?? blank), ...part } } });
  const open = contraindications.filter(({ code }) => (checked[code]?.status ?? null) === null);
  const markRest = () => {
    setMarked({ checked, count: open.length });
    set({
      contraindications: restAbsent(
        open.map(({ code }) => code),
        checked,
      ),
    });
  };
  return (
    <Panel title={text.sections.contraindications}>
      <p className={classes.hint}>{text.checksHint}</p>
      <div className={classes.checks}>
        {contraindications.map(({ code, label, weight, source }) => {
          const { status, note } = checked[code] ?? blank;
          return (
            <div key={code} className={classes.check} data-weight={weight}>
              <ChoiceField
                label={label}
                hint={`${text.weights[weight]} · ${text.source(source)}`}
                choices={fourWays}
                {...before(earlier, (candidacy) => wordsOf(candidacy.contraindications, code))}
                value={status}
                unusual={unusualAt(`contraindications.${code}`)}
                onChange={(chosen) => mark(code, { status: chosen as CheckedStatus | null })}
              />
              {status === 'PRESENT' && (
                <TextField
                  label={text.remarkOn(label)}
                  quiet
                  value={note}
                  onChange={(typed) => mark(code, { note: typed.slice(0, 300) })}
                />
              )}
            </div>
          );
        })}
      </div>
      <div className={classes.rest} role="status">
        {open.length > 0 && (
          <Button variant="default" size="xs" onClick={markRest}>
            {text.restAbsent}
          </Button>
        )}
        {open.length === 0 && marked !== null && (
          <>
            {text.restMarked(marked.count)}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                set({ contraindications: marked.checked });
                setMarked(null);
              }}
            >
              {text.undo}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}

/** What series link to complications, or planning depends on. */
export function Features({ record, set, earlier }: CandidacyPart) {
  return (
    <Panel title={text.sections.features}>
      <p className={classes.hint}>{text.featuresHint}</p>
      <div className={classes.checks}>
        {features.map(({ code, label, source }: Code) => (
          <div key={code} className={classes.check}>
            <ChoiceField
              label={label}
              hint={source === undefined ? undefined : text.source(source)}
              choices={threeWays}
              {...before(earlier, (candidacy) => wordsOf(candidacy.features, code))}
              value={record.features[code]?.status ?? null}
              onChange={(chosen) =>
                set({ features: { ...record.features, [code]: { status: chosen as CheckedStatus | null, note: '' } } })
              }
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}

function wordsOf(
  entries: readonly { code: string; status: CheckedStatus; note?: string | null }[],
  code: string,
): string | null {
  const entry = entries.find((one) => one.code === code);
  return entry === undefined ? null : checkedWords(entry);
}
