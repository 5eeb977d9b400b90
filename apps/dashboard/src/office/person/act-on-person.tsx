import type { PersonQuery } from '../../graphql/generated/graphql.js';
import { AddRolePanel } from './add-role-panel.js';
import { CorrectNamePanel } from './correct-name-panel.js';
import { DisablePanel, EnablePanel, EndSessionPanel, RemoveRolePanel, UnlinkPanel } from './confirmed-acts.js';
import { LinkIdentityPanel } from './link-identity-panel.js';
import { NewLinkPanel } from './new-link-panel.js';
import type { PersonAct } from './person-act.js';

interface Props {
  person: PersonQuery['person'];
  act: PersonAct;
  onClose: () => void;
}

/** The panel in which an act is confirmed, or its rest asked for. */
export function ActOnPerson({ act, ...props }: Props) {
  switch (act.kind) {
    case 'CORRECT':
      return <CorrectNamePanel {...props} />;
    case 'DISABLE':
      return <DisablePanel {...props} />;
    case 'ENABLE':
      return <EnablePanel {...props} />;
    case 'INVITE_AGAIN':
    case 'RESET':
      return <NewLinkPanel {...props} kind={act.kind} />;
    case 'ADD_ROLE':
      return <AddRolePanel {...props} />;
    case 'REMOVE_ROLE':
      return <RemoveRolePanel {...props} held={act.held} />;
    case 'LINK_IDENTITY':
      return <LinkIdentityPanel {...props} />;
    case 'UNLINK':
      return <UnlinkPanel {...props} identity={act.identity} />;
    case 'END_SESSION':
      return <EndSessionPanel {...props} session={act.session} />;
  }
}
