import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { InvitePersonMutation, InvitePersonMutationVariables } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { HandedLink } from './handed-link.js';
import { invitationInput, invitationProblems, type InvitationRecord } from './invitation-record.js';
import { InvitePersonDocument } from './people.documents.js';
import { RoleFields } from './role-fields.js';

const text = messages.office.people.invite;

/** Adds a person with a first role; ends with the link to hand over. */
export function InvitePersonPanel({ onClose }: { onClose: () => void }) {
  const invite = useRegistryMutation(InvitePersonDocument);
  const handed = invite.data?.invitePerson;
  return (
    <SidePanel
      title={handed ? messages.office.people.link.title(handed.person.name) : text.title}
      opened
      onClose={onClose}
    >
      {handed ? (
        <HandedLink code={handed.code} expiresAt={handed.expiresAt} onDone={onClose} />
      ) : (
        <InvitationForm invite={invite} />
      )}
    </SidePanel>
  );
}

type Invite = ReturnType<typeof useRegistryMutation<InvitePersonMutation, InvitePersonMutationVariables>>;

function InvitationForm({ invite }: { invite: Invite }) {
  const { viewer } = useSignedIn();
  const { form, attach } = useFirstField();
  const [record, setRecord] = useState<InvitationRecord>({
    name: '',
    accountName: '',
    role: null,
    centreCode: viewer.centre?.code ?? null,
  });
  const [found, setFound] = useState<ReturnType<typeof invitationProblems>>({});
  const refused = fieldOfRefusal(invite.error, Object.keys(record) as (keyof InvitationRecord)[]);
  const errorOf = (field: keyof InvitationRecord) =>
    found[field] ?? (field === refused ? (invite.error?.message ?? null) : null);
  const set = (part: Partial<InvitationRecord>) => {
    const next = { ...record, ...part };
    setRecord(next);
    if (Object.keys(found).length > 0) setFound(invitationProblems(next));
    if (invite.error) invite.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = invitationProblems(record);
    flushSync(() => setFound(problems));
    const input = invitationInput(record);
    if (Object.keys(problems).length > 0 || input === null) return focusFirstProblem(form.current);
    await invite.mutateAsync({ input });
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p className={classes.note}>{text.note}</p>
      <fieldset className={classes.group}>
        <TextField
          label={text.name}
          required
          value={record.name}
          hint={text.nameHint}
          error={errorOf('name')}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={text.accountName}
          required
          value={record.accountName}
          hint={text.accountNameHint}
          error={errorOf('accountName')}
          onChange={(accountName) => set({ accountName })}
        />
        <RoleFields value={record} errorOf={errorOf} onChange={set} />
      </fieldset>
      {invite.error && refused === null && (
        <ProblemNotice problem={invite.error} title={text.failed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={invite.isPending}>
        {text.save}
      </Button>
    </form>
  );
}
