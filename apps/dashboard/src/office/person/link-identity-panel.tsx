import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { ProofForm } from '../../access/proof-form.js';
import type { PersonQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { LinkIdentityDocument } from './person.documents.js';

const text = messages.office.people.linkIdentity;

interface Props {
  person: PersonQuery['person'];
  onClose: () => void;
}

type Identity = { issuer: string; subject: string };

/** What an identity provider calls the person. */
export function LinkIdentityPanel(props: Props) {
  return (
    <SidePanel title={text.title(props.person.name)} opened onClose={props.onClose}>
      <IdentityForm {...props} />
    </SidePanel>
  );
}

function IdentityForm({ person, onClose }: Props) {
  const { form, attach } = useFirstField();
  const [identity, setIdentity] = useState<Identity>({ issuer: '', subject: '' });
  const [asked, setAsked] = useState(false);
  const link = useRegistryMutation(LinkIdentityDocument);
  const refused = fieldOfRefusal(link.error, ['issuer', 'subject']);
  const isMissing = (field: keyof Identity) => identity[field].trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setAsked(true));
    if (isMissing('issuer') || isMissing('subject')) return focusFirstProblem(form.current);
    await send();
  };
  const send = async () => {
    const input = { personId: person.id, issuer: identity.issuer.trim(), subject: identity.subject.trim() };
    await link.mutateAsync({ input });
    confirm(text.done, text.doneText(person.name));
    onClose();
  };
  const line = (field: keyof Identity, hint: string) => (
    <TextField
      label={text[field]}
      required
      value={identity[field]}
      hint={hint}
      error={
        asked && isMissing(field)
          ? messages.office.people.invite.required(text[field])
          : field === refused
            ? (link.error?.message ?? null)
            : null
      }
      onChange={(typed) => {
        setIdentity((before) => ({ ...before, [field]: typed }));
        if (link.error) link.reset();
      }}
    />
  );

  if (link.error?.code === 'REAUTH_REQUIRED') {
    return <ProofForm onProved={() => void send().catch(() => undefined)} onCancel={onClose} />;
  }
  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p className={classes.note}>{text.note}</p>
      {line('issuer', text.issuerHint)}
      {line('subject', text.subjectHint)}
      {link.error && refused === null && (
        <ProblemNotice problem={link.error} title={text.failed} uncertain={messages.office.people.acts.uncertain} />
      )}
      <Button type="submit" loading={link.isPending}>
        {text.save}
      </Button>
    </form>
  );
}
