import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { Dropdown } from '../ui/dropdown.js';
import classes from './person-menu.module.css';
import type { Viewer } from './session.js';
import { SignOut } from './sign-out.js';

const SCHEMES = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: messages.shell.schemes[value] }));

/** Who is signed in, the colour scheme, and the way out. */
export function PersonMenu({ viewer }: { viewer: Viewer }) {
  return (
    <Dropdown
      alignEnd
      label={messages.shell.person(viewer.name)}
      className={classes.menu}
      button={{
        className: classes.person,
        children: (
          <>
            <span className={classes.initials} aria-hidden>
              {initials(viewer.name)}
            </span>
            <span className={classes.name}>
              <span>
                <span className="visually-hidden">{messages.shell.signedInAs} </span>
                {viewer.name}
              </span>
              <small>{messages.roles[viewer.role]}</small>
            </span>
            <IconChevronDown className={classes.chevron} size={16} aria-hidden />
          </>
        ),
      }}
    >
      {(close) => (
        <>
          <p className={classes.who}>
            {viewer.name}
            <small>{messages.roles[viewer.role]}</small>
          </p>
          <Link to="/account" className={classes.account} onClick={close}>
            <IconUserCircle size={18} aria-hidden />
            {messages.shell.ownAccount}
          </Link>
          <ColourScheme />
          <SignOut viewer={viewer} />
        </>
      )}
    </Dropdown>
  );
}

function ColourScheme() {
  // Keeping transitions avoids the style element the policy would refuse.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <div className={classes.scheme}>
      <span id="colour-scheme">{messages.shell.scheme}</span>
      <SegmentedControl
        aria-labelledby="colour-scheme"
        fullWidth
        data={SCHEMES}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      />
    </div>
  );
}

function initials(name: string): string {
  const words = name.replace(/^(dr|prof)\.?\s+/i, '').split(' ');
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}
