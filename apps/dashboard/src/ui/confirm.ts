import { notifications } from '@mantine/notifications';
import { messages } from '../messages/messages.js';

/** Says in a corner of the page that something was saved. */
export function confirm(title: string, message: string): void {
  notifications.show({ title, message, closeButtonProps: { 'aria-label': messages.close } });
}
