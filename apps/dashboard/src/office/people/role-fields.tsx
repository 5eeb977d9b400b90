import type { Role } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { SelectField } from '../../ui/select-field.js';
import type { ChosenRole } from './chosen-role.js';
import { CentreChoicesDocument } from './people.documents.js';
import { rolesToGive } from './role-words.js';

const text = messages.office.people.invite;

interface Props {
  value: ChosenRole;
  errorOf: (field: keyof ChosenRole) => string | null;
  onChange: (part: Partial<ChosenRole>) => void;
}

/** Role and centre; a coordinator gives roles at her own centre, the office at any, and administrators belong to none. */
export function RoleFields({ value, errorOf, onChange }: Props) {
  const { viewer } = useSignedIn();
  const own = viewer.centre;
  const centres = useRegistryQuery(CentreChoicesDocument, {}, { enabled: own === null }).data?.centres ?? [];
  const choices = own === null ? centres : [own];

  return (
    <>
      <SelectField
        label={text.role}
        required
        none={text.chooseRole}
        choices={rolesToGive(viewer.role)}
        value={value.role}
        hint={value.role === null ? null : messages.roleDoes[value.role]}
        error={errorOf('role')}
        onChange={(role) => onChange({ role: role as Role | null })}
      />
      {value.role !== 'ADMINISTRATOR' && (
        <SelectField
          label={text.centre}
          required
          none={text.chooseCentre}
          choices={choices.map(({ code, name }) => ({ code, label: name }))}
          value={value.centreCode}
          error={errorOf('centreCode')}
          onChange={(centreCode) => onChange({ centreCode })}
        />
      )}
    </>
  );
}
