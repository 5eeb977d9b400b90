import { CloseButton, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import classes from './side-panel.module.css';
import { useFocusBack } from './use-focus-back.js';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** For forms with fields side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** Opens at the right over the page; Escape closes it and gives the focus back. */
export function SidePanel({ title, opened, onClose, wide = false, children }: Props) {
  useFocusBack(opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={wide ? 'xl' : 'md'}
      padding={0}
      // The component's own header would be a second banner landmark.
      withCloseButton={false}
      attributes={{ content: { 'aria-label': title } }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton size="lg" aria-label={messages.close} onClick={onClose} />
      </div>
      <div className={classes.body}>{children}</div>
    </Drawer>
  );
}
