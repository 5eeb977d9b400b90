import { messages } from '../messages/messages.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { useSignedIn } from '../shell/session.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { AccountDocument } from './access.documents.js';
import classes from './account-page.module.css';
import { OwnProof } from './own-proof.js';
import { OwnRoles } from './own-roles.js';
import { OwnSessions } from './own-sessions.js';

const text = messages.access.own;

/** The own account: name and role, password and second factor, login sessions. */
export function AccountPage() {
  const { viewer } = useSignedIn();
  const query = useRegistryQuery(AccountDocument, {});
  const place = viewer.centre?.name ?? messages.access.role.office;
  return (
    <Page title={text.title} lede={text.lede}>
      <Part query={query} height={480}>
        {({ account }) => (
          <div className={classes.parts}>
            <Panel title={text.you}>
              <dl className={classes.facts}>
                <dt>{text.name}</dt>
                <dd>{account.name}</dd>
                {account.account !== null && (
                  <>
                    <dt>{messages.access.account}</dt>
                    <dd>{account.account}</dd>
                  </>
                )}
                <dt>{text.actingAs}</dt>
                <dd>{text.roleAt(messages.roles[viewer.role], place)}</dd>
                <OwnRoles roles={account.roles} />
              </dl>
            </Panel>
            <Panel title={text.proof}>
              <OwnProof account={account} />
            </Panel>
            <OwnSessions sessions={account.sessions} />
          </div>
        )}
      </Part>
    </Page>
  );
}
