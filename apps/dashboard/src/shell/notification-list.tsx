import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Over the bar of the page: below lie rows and buttons. */
export function NotificationList() {
  return <Notifications position="top-center" />;
}
