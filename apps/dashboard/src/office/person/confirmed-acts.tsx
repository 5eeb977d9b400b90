import { useNavigate } from '@tanstack/react-router';
import type { PersonQuery, SessionsOfPersonQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { roleAtPlace } from '../people/role-words.js';
import { ConfirmPanel } from './confirm-panel.js';
import { deviceWords } from './device-words.js';
import {
  DisablePersonDocument,
  EnablePersonDocument,
  EndSessionOfPersonDocument,
  RemoveMembershipDocument,
  UnlinkIdentityDocument,
} from './person.documents.js';
import { useStoredAgain } from './use-stored-again.js';

const text = messages.office.people.acts;

interface Props {
  person: PersonQuery['person'];
  onClose: () => void;
}

export function DisablePanel({ person, onClose }: Props) {
  const disable = useRegistryMutation(DisablePersonDocument);
  useStoredAgain(disable.error);
  const { id: personId, version: expectedVersion, name } = person;
  const act = async (reason: string) => {
    await disable.mutateAsync({ input: { personId, expectedVersion, reason } });
    confirm(text.disable.done, text.disable.doneText(name));
    onClose();
  };
  return (
    <ConfirmPanel
      title={text.disable.title(name)}
      act={text.disable.act(name)}
      withReason
      problem={disable.error}
      pending={disable.isPending}
      onAct={act}
      onClose={onClose}
    >
      {text.disable.text(name)}
    </ConfirmPanel>
  );
}

export function EnablePanel({ person, onClose }: Props) {
  const enable = useRegistryMutation(EnablePersonDocument);
  useStoredAgain(enable.error);
  const { id: personId, version: expectedVersion, name } = person;
  const act = async () => {
    await enable.mutateAsync({ input: { personId, expectedVersion } });
    confirm(text.enable.done, text.enable.doneText(name));
    onClose();
  };
  return (
    <ConfirmPanel
      title={text.enable.title(name)}
      act={text.enable.act(name)}
      problem={enable.error}
      pending={enable.isPending}
      onAct={act}
      onClose={onClose}
    >
      {text.enable.text(name)}
    </ConfirmPanel>
  );
}

export function RemoveRolePanel({ person, held, onClose }: Props & { held: Props['person']['roles'][number] }) {
  const remove = useRegistryMutation(RemoveMembershipDocument);
  const navigate = useNavigate();
  const role = roleAtPlace(held);
  const act = async (reason: string) => {
    const { removeMembership } = await remove.mutateAsync({ input: { membershipId: held.id, reason } });
    confirm(text.removeRole.done, text.removeRole.doneText(person.name, role));
    onClose();
    // With her last role at the centre she left the list of its coordinator.
    if (removeMembership === null) await navigate({ to: '/office/people' });
  };
  return (
    <ConfirmPanel
      title={text.removeRole.title(role)}
      act={text.removeRole.act(person.name)}
      withReason
      problem={remove.error}
      pending={remove.isPending}
      onAct={act}
      onClose={onClose}
    >
      {text.removeRole.text(person.name, role)}
    </ConfirmPanel>
  );
}

export function UnlinkPanel({
  person,
  identity,
  onClose,
}: Props & { identity: Props['person']['identities'][number] }) {
  const unlink = useRegistryMutation(UnlinkIdentityDocument);
  const { issuer, subject } = identity;
  const act = async () => {
    await unlink.mutateAsync({ input: { personId: person.id, issuer, subject } });
    confirm(text.unlink.done, text.unlink.doneText(person.name, issuer));
    onClose();
  };
  return (
    <ConfirmPanel
      title={text.unlink.title(person.name)}
      act={text.unlink.act}
      problem={unlink.error}
      pending={unlink.isPending}
      onAct={act}
      onClose={onClose}
    >
      {text.unlink.text(person.name, issuer)}
    </ConfirmPanel>
  );
}

type Session = SessionsOfPersonQuery['loginSessions'][number];

export function EndSessionPanel({ person, session, onClose }: Props & { session: Session }) {
  const end = useRegistryMutation(EndSessionOfPersonDocument);
  const device = deviceWords(session);
  const act = async () => {
    await end.mutateAsync({ id: session.id });
    confirm(text.endSession.done, text.endSession.doneText(person.name, device));
    onClose();
  };
  return (
    <ConfirmPanel
      title={text.endSession.title(person.name)}
      act={text.endSession.act}
      problem={end.error}
      pending={end.isPending}
      onAct={act}
      onClose={onClose}
    >
      {text.endSession.text(person.name, device)}
    </ConfirmPanel>
  );
}
