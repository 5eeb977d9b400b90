import { useNotifications } from '@mantine/notifications';
import { Suspense, useState } from 'react';
import { lazyNamed } from '../ui/lazy-named.js';

const NotificationList = lazyNamed(() => import('./notification-list.js'), 'NotificationList');

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
