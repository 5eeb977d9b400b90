import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { Page } from '../../ui/page.js';
import { Part } from '../../ui/part.js';
import shared from '../definitions.module.css';
import { ComplicationTaxonomy } from './complication-taxonomy.js';
import classes from './protocol-page.module.css';
import { ProtocolsDocument } from './protocol.documents.js';
import { chosenProtocol } from './read-protocol-choice.js';
import { ResponderRules } from './responder-rules.js';
import type { Protocol } from './windows.js';
import { WindowsPanel } from './windows-panel.js';

const text = messages.definitions.protocol;
const keyOf = ({ code, version }: Protocol) => `${code} ${version}`;

/** What the registry has agreed to collect and how it judges it; the address names protocol and version. */
export function ProtocolPage() {
  const choice = useSearch({ from: '/shell/definitions/protocol' });
  const navigate = useNavigate({ from: '/definitions/protocol' });
  const query = useRegistryQuery(ProtocolsDocument, {});
  const protocols = query.data?.protocols ?? [];
  const protocol = chosenProtocol(protocols, choice);

  return (
    <Page title={text.title} lede={text.lede}>
      {protocols.length > 1 && protocol && (
        <div className={`${classes.choice} no-print`}>
          <FilterSelect
            label={text.choose}
            choices={protocols.map((one) => ({ code: keyOf(one), label: text.option(one.title, one.version) }))}
            value={keyOf(protocol)}
            onChange={(key) => {
              const chosen = protocols.find((one) => keyOf(one) === key);
              if (chosen) void navigate({ search: { protocol: chosen.code, version: chosen.version } });
            }}
          />
        </div>
      )}
      <Part query={query} height={640}>
        {({ instruments }) =>
          protocol ? <Contents protocol={protocol} instruments={instruments} /> : <NoSuchProtocol />
        }
      </Part>
    </Page>
  );
}

function Contents({
  protocol,
  instruments,
}: {
  protocol: Protocol;
  instruments: readonly { code: string; shortTitle: string }[];
}) {
  const titles = new Map(instruments.map(({ code, shortTitle }) => [code, shortTitle]));
  return (
    <div className={shared.stack}>
      <div className={classes.identity}>
        <p>
          <strong>{protocol.title}</strong>{' '}
          <span className={shared.code}>{text.identity(protocol.code, protocol.version)}</span>
        </p>
        <p className={shared.note}>{protocol.description}</p>
        <p className={shared.note}>{exposureInWords(protocol.exposure)}</p>
      </div>
      <WindowsPanel key={keyOf(protocol)} windows={protocol.windows} titles={titles} />
      <ResponderRules scores={protocol.scores} />
      <ComplicationTaxonomy types={protocol.complicationTypes} />
    </div>
  );
}

/** Where pump-years end; it changes every rate. */
function exposureInWords({ ongoingUntil, lostAfterMonths }: Protocol['exposure']): string {
  if (ongoingUntil === 'LAST_CONTACT') return text.exposureToLastContact;
  return lostAfterMonths === null ? text.exposureToDataLock : text.exposureUnlessLost(lostAfterMonths);
}

function NoSuchProtocol() {
  return (
    <EmptyState
      icon={IconFileOff}
      title={text.notFound}
      text={text.notFoundText}
      heading="h2"
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/definitions/protocol" {...props} />}>
          {text.openNewest}
        </Button>
      }
    />
  );
}
