import { Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { messages } from '../messages/messages.js';
import { lazyNamed } from '../ui/lazy-named.js';
import classes from './search-button.module.css';
import type { Viewer } from './session.js';

const SearchPalette = lazyNamed(() => import('./search-palette.js'), 'SearchPalette');
const MODIFIER = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Opens the palette; Ctrl-K or ⌘-K does so from anywhere. */
export function SearchButton({ viewer }: { viewer: Viewer }) {
  const [opened, { open, close }] = useDisclosure(false);
  const hint = viewer.permissions.includes('patients') ? messages.shell.searchHint : messages.shell.searchPageHint;
  useHotkeys([['mod+K', open]], []);

  return (
    <>
      <UnstyledButton className={classes.button} onClick={open}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.hint}>{hint}</span>
        <Kbd className={classes.keys} size="xs" aria-hidden>
          {MODIFIER} K
        </Kbd>
      </UnstyledButton>
      {opened && (
        <Suspense fallback={null}>
          <SearchPalette viewer={viewer} close={close} />
        </Suspense>
      )}
    </>
  );
}
