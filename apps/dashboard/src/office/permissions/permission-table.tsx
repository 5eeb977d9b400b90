import { IconCheck, IconLink, IconLock, IconMinus, IconUsers, IconWorld } from '@tabler/icons-react';
import type { Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { grantOf, othersWho, type Grant, type Right, type RightGroup } from './list-rights.js';
import classes from './permission-table.module.css';

const text = messages.office.permissions;

interface Props {
  groups: readonly RightGroup[];
  roles: readonly Role[];
  /** How many rights there are without the filters. */
  total: number;
}

/** Rights by the thing they are about, one column a role; on a phone one block a right. */
export function PermissionTable({ groups, roles, total }: Props) {
  const shown = groups.flatMap(({ rights }) => rights).length;
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={text.caption}>
        <table className={classes.table}>
          <caption className="visually-hidden">{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.right}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {messages.roles[role]}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rights }) => (
            <tbody key={title}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  {title}
                </th>
              </tr>
              {rights.map((right) => (
                <RightRow key={right.name} right={right} roles={roles} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className={classes.count} role="status">
        {shown === total ? text.count(total) : messages.table.rowsOf(String(shown), text.count(total))}
      </p>
    </>
  );
}

function RightRow({ right, roles }: { right: Right; roles: readonly Role[] }) {
  const others = othersWho(right);
  return (
    <tr>
      <th scope="row">
        {right.description}
        <code className={classes.name}>{right.name}</code>
      </th>
      {others !== null ? (
        <td colSpan={roles.length}>
          <span className={classes.may}>
            {right.openToAnyone ? <IconWorld size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
            {others}
          </span>
        </td>
      ) : (
        roles.map((role) => {
          const grant = grantOf(right, role);
          return (
            <td key={role} data-label={messages.roles[role]} data-denied={grant === null || undefined}>
              {grant ? <Allowed grant={grant} /> : <Denied />}
            </td>
          );
        })
      )}
    </tr>
  );
}

function Allowed({ grant }: { grant: Grant }) {
  return (
    <>
      <span className={classes.may}>
        <IconCheck size={16} stroke={2.25} aria-hidden />
        {text.reach[grant.reach]}
      </span>
      {grant.reauthentication && (
        <span className={classes.besides}>
          <IconLock size={14} aria-hidden />
          {text.reauthentication}
        </span>
      )}
      {grant.secondPerson && (
        <span className={classes.besides}>
          <IconUsers size={14} aria-hidden />
          {text.secondPerson}
        </span>
      )}
    </>
  );
}

function Denied() {
  return (
    <span className={classes.denied}>
      <IconMinus size={14} aria-hidden />
      {text.denied}
    </span>
  );
}
