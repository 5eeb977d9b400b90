import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { listRights } from './list-rights.js';
import { PermissionFilters } from './permission-filters.js';
import { PermissionTable } from './permission-table.js';
import { PermissionMatrixDocument } from './permissions.documents.js';
import { readPermissionSearch } from './read-permission-search.js';

const text = messages.office.permissions;

/** Every right and who has it, as the registry itself goes by; what was searched for lives in the address. */
export function PermissionsPage() {
  const search = useSearch({ from: '/shell/office/permissions' });
  const navigate = useNavigate({ from: '/office/permissions' });
  const query = useRegistryQuery(PermissionMatrixDocument, {});

  return (
    <Page title={text.title} lede={text.lede}>
      <PermissionFilters
        search={search}
        roles={query.data?.permissionMatrix.roles ?? []}
        onChange={(changed) =>
          void navigate({ search: readPermissionSearch({ ...search, ...changed }), replace: true })
        }
      />
      <Panel flush>
        <Part query={query} height={560}>
          {({ permissionMatrix: { groups, roles } }) => {
            const found = listRights(groups, search);
            if (found.length === 0) return <EmptyState icon={IconShieldCheck} title={text.none} text={text.noneText} />;
            return (
              <PermissionTable
                groups={found}
                roles={search.role ? [search.role] : roles}
                total={groups.flatMap(({ rights }) => rights).length}
              />
            );
          }}
        </Part>
      </Panel>
    </Page>
  );
}
