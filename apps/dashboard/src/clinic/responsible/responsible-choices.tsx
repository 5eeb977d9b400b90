import { IconCheck } from '@tabler/icons-react';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { DropdownItem } from '../../ui/dropdown.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ResponsibleNowDocument, SetResponsibleDocument } from './responsible.documents.js';
import classes from './responsible-control.module.css';

const text = messages.today.responsible;

interface Props {
  patient: { id: string; pseudonym: string };
  onDone: () => void;
}

/** The clinicians of the centre, to choose one from; the record is asked for as it stands now. */
export function ResponsibleChoices({ patient, onDone }: Props) {
  const query = useRegistryQuery(ResponsibleNowDocument, { id: patient.id });
  const set = useRegistryMutation(SetResponsibleDocument);
  return (
    <Part query={query} height={120}>
      {({ clinicians, patient: { version, responsible } }) => {
        const choose = async (chosen: { id: string; name: string } | null) => {
          if (chosen?.id !== responsible?.id) {
            const responsibleId = chosen?.id ?? null;
            await set.mutateAsync({ input: { patientId: patient.id, expectedVersion: version, responsibleId } });
            confirm(text.saved, text.savedText(patient.pseudonym, chosen?.name ?? text.none));
          }
          onDone();
        };
        return (
          <>
            <p className={classes.title}>{text.choose(patient.pseudonym)}</p>
            {[null, ...clinicians].map((one) => (
              <DropdownItem
                key={one?.id ?? 'nobody'}
                icon={
                  <IconCheck
                    size={16}
                    aria-hidden
                    className={classes.chosen}
                    data-chosen={one?.id === responsible?.id || undefined}
                  />
                }
                onClick={() => void choose(one).catch(() => undefined)}
              >
                {one?.name ?? text.none}
              </DropdownItem>
            ))}
            {set.error && <ProblemNotice problem={set.error} title={text.failed} />}
          </>
        );
      }}
    </Part>
  );
}
