import { useState } from 'react';
import type { TherapyRecordKind } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { SecondStep } from '../../governance/second-step.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { SidePanel } from '../../ui/side-panel.js';
import { ReasonField, reasonProblem } from '../patient/reason-field.js';
import { VoidTherapyRecordDocument } from './pathway.documents.js';
import { RecordForm } from './record-form.js';

const text = messages.pathway.voiding;

interface Props {
  kind: TherapyRecordKind;
  record: { readonly id: string; readonly version: number };
  /** Names the record within a sentence: "the refill of 3 Mar 2021". */
  what: string;
  /** What else follows from it. */
  consequence?: string;
  onClose: () => void;
}

/** Takes back a record of the therapy that was entered in error, in two steps: why, then which one for good. */
export function VoidPanel({ kind, record: { id, version }, what, consequence, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [sure, setSure] = useState(false);
  const act = useRegistryMutation(VoidTherapyRecordDocument);
  const store = async (): Promise<void> => {
    await act.mutateAsync({ input: { kind, id, expectedVersion: version, reason: reason.trim() } });
    confirm(text.saved, capital(what));
    onClose();
  };
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      {sure ? (
        <SecondStep
          title={text.sureTitle(what)}
          text={[text.sure, consequence].filter(Boolean).join(' ')}
          act={text.act(what)}
          grave
          busy={act.isPending}
          problem={act.error}
          onAct={() => void store().catch(() => undefined)}
          onBack={() => {
            act.reset();
            setSure(false);
          }}
        />
      ) : (
        <RecordForm
          note={[text.note(capital(what)), consequence].filter(Boolean).join(' ')}
          save={text.goOn}
          saving={false}
          problem={null}
          placed
          check={() => {
            setChecked(true);
            return reasonProblem(reason, true) === null;
          }}
          send={() => {
            setSure(true);
            return Promise.resolve();
          }}
        >
          <ReasonField
            required
            value={reason}
            error={checked ? reasonProblem(reason, true) : null}
            onChange={setReason}
          />
        </RecordForm>
      )}
    </SidePanel>
  );
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
