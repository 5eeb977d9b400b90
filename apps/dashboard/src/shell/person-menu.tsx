import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import classes from './person-menu.module.css';
import { useSignIn, type Viewer } from './session.js';

const SCHEMES = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: messages.shell.schemes[value] }));

/** Who is signed in, the colour scheme, and the way out. */
export function PersonMenu({ viewer }: { viewer: Viewer }) {
  const { signOut } = useSignIn();
  // Keeping transitions avoids the style element the policy would refuse.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });

  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={messages.shell.person(viewer.name)}>
          <span className={classes.initials} aria-hidden>
            {initials(viewer.name)}
          </span>
          <span className={classes.name}>
            {viewer.name}
            <small>{messages.roles[viewer.role]}</small>
          </span>
          <IconChevronDown className={classes.chevron} size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {viewer.name}, {messages.roles[viewer.role].toLowerCase()}
        </Menu.Label>
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
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
          {messages.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.replace(/^(dr|prof)\.?\s+/i, '').split(' ');
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}
