import type { PersonQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { SidePanel } from '../../ui/side-panel.js';
import { HandedLink } from '../people/handed-link.js';
import { ConfirmPanel } from './confirm-panel.js';
import { InvitePersonAgainDocument, ResetCredentialsDocument } from './person.documents.js';

const text = messages.office.people.acts;

interface Props {
  person: PersonQuery['person'];
  kind: 'INVITE_AGAIN' | 'RESET';
  onClose: () => void;
}

/** A new one-time link, for somebody who has not come yet or has lost her credentials. */
export function NewLinkPanel({ person, kind, onClose }: Props) {
  const again = useRegistryMutation(InvitePersonAgainDocument);
  const reset = useRegistryMutation(ResetCredentialsDocument);
  const isReset = kind === 'RESET';
  const words = isReset ? text.reset : text.inviteAgain;
  const handed = again.data?.invitePersonAgain ?? reset.data?.resetCredentials;
  const make = async () => {
    const input = { personId: person.id };
    await (isReset ? reset.mutateAsync({ input }) : again.mutateAsync({ input }));
  };

  if (handed) {
    return (
      <SidePanel title={messages.office.people.link.title(person.name)} opened onClose={onClose}>
        <HandedLink code={handed.code} expiresAt={handed.expiresAt} onDone={onClose} />
      </SidePanel>
    );
  }
  return (
    <ConfirmPanel
      title={words.title(person.name)}
      act={words.act}
      problem={isReset ? reset.error : again.error}
      pending={again.isPending || reset.isPending}
      onAct={make}
      onClose={onClose}
    >
      {words.text(person.name)}
    </ConfirmPanel>
  );
}
