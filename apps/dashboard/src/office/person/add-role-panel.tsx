import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PersonQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { roleInput, roleProblems, type ChosenRole } from '../people/chosen-role.js';
import { RoleFields } from '../people/role-fields.js';
import { AddMembershipDocument } from './person.documents.js';

const text = messages.office.people.addRole;

interface Props {
  person: PersonQuery['person'];
  onClose: () => void;
}

/** A further role. */
export function AddRolePanel(props: Props) {
  return (
    <SidePanel title={text.title(props.person.name)} opened onClose={props.onClose}>
      <RoleForm {...props} />
    </SidePanel>
  );
}

function RoleForm({ person, onClose }: Props) {
  const { viewer } = useSignedIn();
  const { form, attach } = useFirstField();
  const [chosen, setChosen] = useState<ChosenRole>({ role: null, centreCode: viewer.centre?.code ?? null });
  const [found, setFound] = useState<ReturnType<typeof roleProblems>>({});
  const add = useRegistryMutation(AddMembershipDocument);
  const refused = fieldOfRefusal(add.error, ['role', 'centreCode']);
  const errorOf = (field: keyof ChosenRole) =>
    found[field] ?? (field === refused ? (add.error?.message ?? null) : null);
  const set = (part: Partial<ChosenRole>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    if (Object.keys(found).length > 0) setFound(roleProblems(next));
    if (add.error) add.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = roleProblems(chosen);
    flushSync(() => setFound(problems));
    const input = roleInput(chosen);
    if (Object.keys(problems).length > 0 || input === null) return focusFirstProblem(form.current);
    await add.mutateAsync({ input: { personId: person.id, ...input } });
    confirm(text.done, text.doneText(person.name, messages.roles[input.role]));
    onClose();
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <RoleFields value={chosen} errorOf={errorOf} onChange={set} />
      {add.error && refused === null && (
        <ProblemNotice problem={add.error} title={text.failed} uncertain={messages.office.people.acts.uncertain} />
      )}
      <Button type="submit" loading={add.isPending}>
        {text.save}
      </Button>
    </form>
  );
}
