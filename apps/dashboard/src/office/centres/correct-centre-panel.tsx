import { Button } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CentreListQuery } from '../../graphql/generated/graphql.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { ConflictView } from '../../ui/conflict-view.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { differences } from '../../ui/merge-edits.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit, type Versioned } from '../../ui/use-edit.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { CentreFields } from './centre-fields.js';
import { centreProblems, type CentreProblems, type CentreRecord } from './centre-record.js';
import { CentreListDocument, CorrectCentreDocument } from './centres.documents.js';

const text = messages.office.centres;

type Centre = CentreListQuery['centres'][number];

interface Props {
  centre: Centre;
  onClose: () => void;
}

/** Another name or time zone; when somebody else changed them meanwhile, both are shown. */
export function CorrectCentrePanel({ centre, onClose }: Props) {
  return (
    <SidePanel title={text.correctTitle(centre.code)} opened onClose={onClose}>
      <CorrectCentreForm centre={centre} onClose={onClose} />
    </SidePanel>
  );
}

const versioned = ({ name, timeZone, version }: Centre): Versioned<CentreRecord> => ({
  form: { name, timeZone },
  version,
});

async function readNow(code: string): Promise<Versioned<CentreRecord>> {
  const { centres } = await request(CentreListDocument, {});
  const centre = centres.find((one) => one.code === code);
  if (!centre) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
  return versioned(centre);
}

function CorrectCentreForm({ centre, onClose }: Props) {
  const { form, attach } = useFirstField();
  const [found, setFound] = useState<CentreProblems>({});
  const correct = useRegistryMutation(CorrectCentreDocument);
  const edit = useEdit<CentreRecord>({
    opened: versioned(centre),
    readNow: () => readNow(centre.code),
    store: ({ name, timeZone }, { version }) =>
      correct.mutateAsync({
        input: { code: centre.code, expectedVersion: version, name: name.trim(), timeZone: timeZone ?? '' },
      }),
    check: (record) => {
      const problems = centreProblems(record);
      flushSync(() => setFound(problems));
      if (Object.keys(problems).length === 0) return true;
      focusFirstProblem(form.current);
      return false;
    },
    onDone: ({ name }, stored) => {
      if (stored) confirm(text.corrected, text.correctedText(name.trim()));
      onClose();
    },
  });
  const refused = fieldOfRefusal(edit.problem, ['name', 'timeZone']);

  if (edit.conflict) {
    const sides = { base: edit.base.form, mine: edit.form, stored: edit.conflict.form };
    const lines = differences(sides, ['name', 'timeZone']).map((difference) => ({
      ...difference,
      label: text[difference.field],
      mine: sides.mine[difference.field] ?? messages.missing,
      stored: sides.stored[difference.field] ?? messages.missing,
    }));
    return (
      <ConflictView
        lines={lines}
        saving={edit.saving}
        onResolve={(choices, then) => void edit.resolve(choices, then)}
      />
    );
  }
  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save();
      }}
    >
      <p className={classes.note}>{text.correctNote}</p>
      <fieldset className={classes.group}>
        <CentreFields
          value={edit.form}
          errorOf={(field) => found[field] ?? (field === refused ? (edit.problem?.message ?? null) : null)}
          onChange={(part) => {
            edit.set(part);
            setFound({});
          }}
        />
      </fieldset>
      {edit.problem && refused === null && (
        <ProblemNotice problem={edit.problem} title={text.correctFailed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={edit.saving}>
        {text.save}
      </Button>
    </form>
  );
}
