import {
  IconArrowsRightLeft,
  IconCalendarOff,
  IconChevronDown,
  IconEraser,
  IconFileDownload,
} from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { Dropdown, DropdownItem } from '../ui/dropdown.js';
import { lazyNamed } from '../ui/lazy-named.js';
import classes from './patient-acts.module.css';

const TransferPanel = lazyNamed(() => import('./transfer-panel.js'), 'TransferPanel');
const ErasurePanel = lazyNamed(() => import('./erasure-panel.js'), 'ErasurePanel');
const CopyPanel = lazyNamed(() => import('./copy-panel.js'), 'CopyPanel');

const text = messages.governance.acts;

export interface NamedPatient {
  id: string;
  pseudonym: string;
  identity: { familyName: string; givenName: string } | null;
}

const acts = [
  { needs: 'offerTransfer', label: text.transfer, icon: IconArrowsRightLeft, panel: TransferPanel },
  { needs: 'exportPatientCopy', label: text.copy, icon: IconFileDownload, panel: CopyPanel },
  { needs: 'requestErasure', label: text.erase, icon: IconEraser, panel: ErasurePanel },
] as const;

interface Props {
  patient: NamedPatient;
  /** Null where there is no death to record. */
  onRecordDeath: (() => void) | null;
}

/** What may be done with a whole record, behind a button of its own: none of it is everyday work. */
export function PatientActs({ patient, onRecordDeath }: Props) {
  const { permissions } = useSignedIn().viewer;
  const [opened, setOpened] = useState<(typeof acts)[number] | null>(null);
  const mine = acts.filter(({ needs }) => permissions.includes(needs));
  if (mine.length === 0 && onRecordDeath === null) return null;
  return (
    <>
      <Dropdown
        alignEnd
        role="menu"
        label={text.moreOf(patient.pseudonym)}
        button={{
          className: classes.more,
          'aria-label': text.moreOf(patient.pseudonym),
          children: (
            <>
              {text.more}
              <IconChevronDown size={16} aria-hidden />
            </>
          ),
        }}
      >
        {(close) => (
          <>
            {onRecordDeath && (
              <DropdownItem
                icon={<IconCalendarOff size={18} aria-hidden />}
                onClick={() => {
                  close();
                  onRecordDeath();
                }}
              >
                {messages.clinic.death.act}
              </DropdownItem>
            )}
            {mine.map((act) => (
              <DropdownItem
                key={act.needs}
                icon={<act.icon size={18} aria-hidden />}
                onClick={() => {
                  close();
                  setOpened(act);
                }}
              >
                {act.label}
              </DropdownItem>
            ))}
          </>
        )}
      </Dropdown>
      <Suspense fallback={null}>
        {opened && <opened.panel patient={patient} onClose={() => setOpened(null)} />}
      </Suspense>
    </>
  );
}
