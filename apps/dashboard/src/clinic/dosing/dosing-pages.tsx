import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { useTyped } from '../../ui/use-typed.js';
import { personName } from '../person-name.js';
import { DoseFormDocument } from './dosing.documents.js';
import { ProgrammingForm } from './programming-form.js';
import { RefillForm } from './refill-form.js';

const text = messages.dosing;

export function RefillPage() {
  return (
    <DosingPage act="refill" patientId={useParams({ from: '/shell/clinic/patients/$patientId/refill' }).patientId} />
  );
}

export function ProgrammingPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/programming' });
  return <DosingPage act="programming" patientId={patientId} />;
}

/** The same forms at an address of their own, for links from lists. Leaving what was typed asks first. */
function DosingPage({ act, patientId }: { act: 'refill' | 'programming'; patientId: string }) {
  const navigate = useNavigate();
  const query = useRegistryQuery(DoseFormDocument, { patientId });
  const patient = query.data?.doseForm.patient;
  const { isTyped, forget, watching } = useTyped();
  useBlocker({
    shouldBlockFn: () => isTyped() && !window.confirm(text.leave),
    enableBeforeUnload: isTyped,
  });
  const done = () => {
    forget();
    void navigate({ to: '/clinic/patients/$patientId', params: { patientId } });
  };
  return (
    <Page
      title={patient ? `${text.acts[act]}: ${patient.pseudonym}` : text.acts[act]}
      lede={patient && personName(patient)}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
        >
          {text.backToPatient}
        </Button>
      }
    >
      <Panel>
        <div {...watching}>
          <Part query={query} height={480}>
            {({ doseForm }) =>
              act === 'refill' ? (
                <RefillForm form={doseForm} onDone={done} />
              ) : (
                <ProgrammingForm form={doseForm} onDone={done} />
              )
            }
          </Part>
        </div>
      </Panel>
    </Page>
  );
}
