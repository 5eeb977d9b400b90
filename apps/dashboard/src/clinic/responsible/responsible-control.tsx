import { IconChevronDown } from '@tabler/icons-react';
import { Suspense } from 'react';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { Dropdown } from '../../ui/dropdown.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import classes from './responsible-control.module.css';

const ResponsibleChoices = lazyNamed(() => import('./responsible-choices.js'), 'ResponsibleChoices');
const text = messages.today.responsible;

interface Props {
  patient: { id: string; pseudonym: string };
  responsible: { id: string; name: string } | null;
}

/** Who looks after a patient; opens the choice of another for those who may record. */
export function ResponsibleControl({ patient, responsible }: Props) {
  const mayChange = useSignedIn().viewer.permissions.includes('setResponsible');
  const name = responsible?.name ?? text.nobody;
  const shown = <span data-nobody={responsible === null || undefined}>{name}</span>;
  if (!mayChange) return <span className={classes.name}>{shown}</span>;
  return (
    <Dropdown
      alignEnd
      label={text.choose(patient.pseudonym)}
      className={classes.choices}
      button={{
        className: classes.button,
        'aria-label': text.set(patient.pseudonym, name),
        children: (
          <>
            {shown}
            <IconChevronDown size={14} aria-hidden />
          </>
        ),
      }}
    >
      {(close) => (
        <Suspense fallback={<div className={classes.waiting} aria-busy="true" />}>
          <ResponsibleChoices patient={patient} onDone={close} />
        </Suspense>
      )}
    </Dropdown>
  );
}
