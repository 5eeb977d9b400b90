import { useState } from 'react';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { SecondStep } from '../../governance/second-step.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { SidePanel } from '../../ui/side-panel.js';
import { LockGoalsDocument } from './pathway.documents.js';

const text = messages.pathway.goals;

interface Props {
  patient: PathwayOfPatientQuery['patient'];
  onClose: () => void;
}

/** Fixes the open goals of a patient for good, as they were read when the panel was opened. */
export function LockGoalsPanel({ patient: { id, pseudonym, goals }, onClose }: Props) {
  const [open] = useState(() => goals.filter(({ lockedAt }) => lockedAt === null));
  const lock = useRegistryMutation(LockGoalsDocument);
  const store = async (): Promise<void> => {
    const seen = open.map((goal) => ({ goalId: goal.id, expectedVersion: goal.version }));
    await lock.mutateAsync({ input: { patientId: id, goals: seen } });
    confirm(text.lockSaved, pseudonym);
    onClose();
  };
  return (
    <SidePanel title={text.lockTitle} opened onClose={onClose}>
      <SecondStep
        title={text.lockSure(pseudonym, open.length)}
        text={text.lockText}
        act={text.lockAct}
        grave
        busy={lock.isPending}
        problem={lock.error}
        onAct={() => void store().catch(() => undefined)}
        onBack={onClose}
      />
    </SidePanel>
  );
}
