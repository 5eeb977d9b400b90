import { loadInstrument } from '#libs/instruments/index';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Part } from '../../ui/part.js';
import { SidePanel } from '../../ui/side-panel.js';
import { AmendForm } from './amend-form.js';
import { AmendFormDocument } from './signing.documents.js';

type Visit = PatientVisitsQuery['patient']['encounters'][number];

interface Props {
  visit: Visit;
  assessment: Visit['assessments'][number];
  onClose: () => void;
}

/** Makes the next version of an assessment from the one that stands. */
export function AmendPanel({ visit: { heldOn }, assessment, onClose }: Props) {
  const { id, title, instrumentCode, instrumentVersion } = assessment;
  const query = useRegistryQuery(AmendFormDocument, { id, code: instrumentCode, version: instrumentVersion });
  return (
    <SidePanel title={messages.signing.amend.title(title)} opened wide onClose={onClose}>
      <Part query={query} height={420}>
        {(read) => (
          <AmendForm
            stored={read.assessment}
            instrument={loadInstrument(read.instrument)}
            heldOn={heldOn}
            onReadAgain={() => query.refetch().then(() => undefined)}
            onClose={onClose}
          />
        )}
      </Part>
    </SidePanel>
  );
}
