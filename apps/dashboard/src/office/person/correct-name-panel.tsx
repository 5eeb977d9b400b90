import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PersonQuery } from '../../graphql/generated/graphql.js';
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
import { TextField } from '../../ui/text-field.js';
import { useEdit, type Versioned } from '../../ui/use-edit.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { CorrectPersonDocument, PersonDocument } from './person.documents.js';

const text = messages.office.people.correct;

interface Props {
  person: PersonQuery['person'];
  onClose: () => void;
}

interface NameRecord {
  name: string;
}

/** Another name; when somebody else changed it meanwhile, both are shown. */
export function CorrectNamePanel(props: Props) {
  return (
    <SidePanel title={text.title} opened onClose={props.onClose}>
      <NameForm {...props} />
    </SidePanel>
  );
}

const versioned = ({ name, version }: PersonQuery['person']): Versioned<NameRecord> => ({ form: { name }, version });

function NameForm({ person, onClose }: Props) {
  const { form, attach } = useFirstField();
  const [missing, setMissing] = useState(false);
  const correct = useRegistryMutation(CorrectPersonDocument);
  const edit = useEdit<NameRecord>({
    opened: versioned(person),
    readNow: async () => versioned((await request(PersonDocument, { id: person.id })).person),
    store: ({ name }, { version }) =>
      correct.mutateAsync({ input: { personId: person.id, expectedVersion: version, name: name.trim() } }),
    check: ({ name }) => {
      const isMissing = name.trim() === '';
      flushSync(() => setMissing(isMissing));
      if (isMissing) focusFirstProblem(form.current);
      return !isMissing;
    },
    onDone: ({ name }, stored) => {
      if (stored) confirm(text.done, text.doneText(name.trim()));
      onClose();
    },
  });
  const refused = fieldOfRefusal(edit.problem, ['name']) === null ? null : (edit.problem?.message ?? null);

  if (edit.conflict) {
    const sides = { base: edit.base.form, mine: edit.form, stored: edit.conflict.form };
    const lines = differences(sides, ['name']).map((difference) => ({
      ...difference,
      label: text.name,
      mine: sides.mine.name,
      stored: sides.stored.name,
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
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void edit.save();
      }}
    >
      <TextField
        label={text.name}
        required
        value={edit.form.name}
        error={missing ? messages.office.people.invite.required(text.name) : refused}
        onChange={(name) => {
          edit.set({ name });
          setMissing(false);
        }}
      />
      {edit.problem && refused === null && (
        <ProblemNotice problem={edit.problem} title={text.failed} uncertain={messages.office.people.acts.uncertain} />
      )}
      <Button type="submit" loading={edit.saving}>
        {text.save}
      </Button>
    </form>
  );
}
