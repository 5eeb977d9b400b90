import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const NotificationList = lazy(() => import('./notification-list.js'));

/** Where `notifications.show` appears. Its code is loaded with the first message, not with the first page. */
export function MessagesHost() {
  const { notifications } = useNotifications();
  const [needed, setNeeded] = useState(false);
  if (notifications.length > 0 && !needed) setNeeded(true);
  return needed ? (
    <Suspense fallback={null}>
      <NotificationList />
    </Suspense>
  ) : null;
}
