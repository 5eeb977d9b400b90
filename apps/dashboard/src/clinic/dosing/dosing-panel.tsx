import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Part } from '../../ui/part.js';
import { SidePanel } from '../../ui/side-panel.js';
import { DoseFormDocument } from './dosing.documents.js';
import { ProgrammingForm } from './programming-form.js';
import { RefillForm } from './refill-form.js';

interface Props {
  act: 'refill' | 'programming';
  patientId: string;
  onClose: () => void;
}

/** The form of a refill or a programming session beside the patient's page. */
export function DosingPanel({ act, patientId, onClose }: Props) {
  const query = useRegistryQuery(DoseFormDocument, { patientId });
  return (
    <SidePanel title={messages.dosing.acts[act]} opened wide onClose={onClose}>
      <Part query={query} height={480}>
        {({ doseForm }) =>
          act === 'refill' ? (
            <RefillForm form={doseForm} onDone={onClose} />
          ) : (
            <ProgrammingForm form={doseForm} onDone={onClose} />
          )
        }
      </Part>
    </SidePanel>
  );
}
