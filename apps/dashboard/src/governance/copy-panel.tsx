import { Button } from '@mantine/core';
import { IconBraces, IconFileText } from '@tabler/icons-react';
import { saveText } from '../charts/save-file.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import classes from '../ui/record-form.module.css';
import { ProofForm } from '../access/proof-form.js';
import { asksForProof } from './second-step.js';
import { SidePanel } from '../ui/side-panel.js';
import { ExportPatientCopyDocument } from './governance.documents.js';
import type { NamedPatient } from './patient-acts.js';

const text = messages.governance.copy;

/** Makes the copy a patient has a right to, and offers it for saving. */
export function CopyPanel({ patient, onClose }: { patient: NamedPatient; onClose: () => void }) {
  const make = useRegistryMutation(ExportPatientCopyDocument);
  const copy = make.data?.exportPatientCopy;
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <div className={classes.form}>
        <p className={classes.note}>{text.note}</p>
        {asksForProof(make.error) ? (
          <ProofForm onProved={() => make.mutate({ patientId: patient.id })} onCancel={onClose} />
        ) : copy ? (
          <>
            <p role="status">
              <strong>{text.ready}.</strong> {text.readyText}
            </p>
            <Button
              leftSection={<IconFileText size={18} aria-hidden />}
              onClick={() => saveText(`${copy.fileName}.html`, copy.html, 'text/html')}
            >
              {text.html}
            </Button>
            <Button
              variant="default"
              leftSection={<IconBraces size={18} aria-hidden />}
              onClick={() => saveText(`${copy.fileName}.json`, copy.json, 'application/json')}
            >
              {text.json}
            </Button>
          </>
        ) : (
          <Button data-autofocus loading={make.isPending} onClick={() => make.mutate({ patientId: patient.id })}>
            {text.act(patient.pseudonym)}
          </Button>
        )}
        {make.error && !asksForProof(make.error) && (
          <ProblemNotice problem={make.error} title={messages.governance.notDone} />
        )}
      </div>
    </SidePanel>
  );
}
