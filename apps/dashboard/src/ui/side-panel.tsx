import { Button, CloseButton, Drawer } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { messages } from '../messages/messages.js';
import classes from './side-panel.module.css';
import { useAskedBeforeLoss } from './use-asked-before-loss.js';
import { useFocusBack } from './use-focus-back.js';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** For forms with fields side by side. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * Opens at the right over the page; Escape closes it and gives the focus back. Where something was typed in a form
 * inside, leaving it asks first. A form that was sent closes its panel unasked, by `onClose`.
 */
export function SidePanel({ title, opened, onClose, wide = false, children }: Props) {
  useFocusBack(opened);
  const body = useRef<HTMLDivElement>(null);
  const { asking, leave, stay, discard, watching } = useAskedBeforeLoss(body, opened, onClose);
  return (
    <Drawer
      opened={opened}
      onClose={leave}
      position="right"
      size={wide ? 'xl' : 'md'}
      padding={0}
      // The component's own header would be a second banner landmark.
      withCloseButton={false}
      attributes={{ content: { 'aria-label': title } }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton size="lg" aria-label={messages.close} onClick={leave} />
        {asking && (
          <div className={classes.question} role="alertdialog" aria-label={messages.discardTyped.question}>
            <p>{messages.discardTyped.question}</p>
            <Button size="xs" autoFocus onClick={stay}>
              {messages.discardTyped.stay}
            </Button>
            <Button size="xs" variant="default" onClick={discard}>
              {messages.discardTyped.discard}
            </Button>
          </div>
        )}
      </div>
      <div className={classes.body} ref={body} {...watching}>
        {children}
      </div>
    </Drawer>
  );
}
