import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { BlankSheetQuery, PaperInstrumentFragment } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Part } from '../../ui/part.js';
import { BlankSheet } from './blank-sheet.js';
import { BlankSheetDocument } from './paper.documents.js';
import classes from './paper.module.css';
import { PaperPage } from './paper-page.js';

const text = messages.paper;

type Protocols = BlankSheetQuery['protocols'];

/** A blank sheet of one window for whoever comes, to be copied; classifiers of every cause are on it. */
export function BlankPaperPage() {
  const search = useSearch({ from: '/shell/clinic/paper' });
  const navigate = useNavigate({ from: '/clinic/paper' });
  const query = useRegistryQuery(BlankSheetDocument, {});
  return (
    <PaperPage title={text.withoutPatient} lede={text.blankLede} patientId={null} ready={query.data !== undefined}>
      <Part query={query} height={800}>
        {({ protocols, instruments }) => {
          const protocol = chosen(protocols, search.protocol);
          const window = protocol?.windows.find(({ code }) => code === search.window) ?? protocol?.windows[0];
          if (!protocol || !window) return <EmptyState title={text.notAsked} text={text.blankLede} heading="h2" />;
          return (
            <>
              <div className={classes.choose}>
                <NativeSelect
                  label={text.protocol}
                  value={keyOf(protocol)}
                  data={protocols.map((one) => ({
                    value: keyOf(one),
                    label: text.protocolVersion(one.title, one.version),
                  }))}
                  onChange={(event) =>
                    void navigate({ search: { protocol: event.currentTarget.value }, replace: true })
                  }
                />
                <NativeSelect
                  label={text.window}
                  value={window.code}
                  data={protocol.windows.map(({ code, label }) => ({ value: code, label }))}
                  onChange={(event) =>
                    void navigate({ search: { ...search, window: event.currentTarget.value }, replace: true })
                  }
                />
              </div>
              <BlankSheet
                window={window.label}
                protocol={protocol}
                patient={null}
                instruments={asked(window, instruments)}
              />
            </>
          );
        }}
      </Part>
    </PaperPage>
  );
}

const REGISTRY = 'registry-core';

function chosen(protocols: Protocols, key: string | undefined): Protocols[number] | undefined {
  return protocols.find((one) => keyOf(one) === key) ?? protocols.find(({ code }) => code === REGISTRY) ?? protocols[0];
}

const keyOf = ({ code, version }: Protocols[number]) => `${code}@${version}`;

/** The newest version of each instrument, as the registry lists them first. */
function asked(
  { instruments: codes, classifiers }: Protocols[number]['windows'][number],
  instruments: readonly PaperInstrumentFragment[],
): readonly PaperInstrumentFragment[] {
  return [...codes, ...classifiers].flatMap((code) => instruments.find((one) => one.code === code) ?? []);
}
