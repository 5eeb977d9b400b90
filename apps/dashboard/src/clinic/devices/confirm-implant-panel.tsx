import { formatDate } from '../../formats/format-date.js';
import { SecondStep } from '../../governance/second-step.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { SidePanel } from '../../ui/side-panel.js';
import { ConfirmImplantDocument } from './devices.documents.js';
import type { Operation } from './part-record.js';

const text = messages.devices.confirmation;

/** The second sign-off of an implant after a negative trial. */
export function ConfirmImplantPanel({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const confirming = useRegistryMutation(ConfirmImplantDocument);
  const day = formatDate(operation.performedOn);
  const act = async () => {
    await confirming.mutateAsync({ input: { procedureId: operation.id, expectedVersion: operation.version } });
    confirm(text.done, text.doneText(day));
    onClose();
  };
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <SecondStep
        title={text.step(day)}
        text={text.text(operation.overrideReason ?? '', operation.recordedBy)}
        act={text.act}
        busy={confirming.isPending}
        problem={confirming.error}
        onAct={() => void act().catch(() => undefined)}
        onBack={onClose}
      />
    </SidePanel>
  );
}
