import '@mantine/core/styles.layer.css';
import 'virtual:theme.css';
import './theme/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './graphql/query-client.js';
import { router } from './routes.js';
import { MessagesHost } from './shell/messages-host.js';
import { theme } from './theme/theme.js';
import { lazyNamed } from './ui/lazy-named.js';

const UpdateNotice = lazyNamed(() => import('./offline/update-notice.js'), 'UpdateNotice');
const colorScheme = localStorageColorSchemeManager({ key: 'tonus-colour-scheme' });
const queryClient = createQueryClient();
// Later, so that a browser that refuses the storage still shows the page.
setTimeout(() => {
  void import('./clinic/visit/draft-store.js')
    .then(({ sweepDrafts }) => sweepDrafts(window.localStorage))
    .catch(() => undefined);
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      // The stylesheet made by theme/static-theme.ts stands in for the style elements the policy would refuse.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <MessagesHost />
        <Suspense fallback={null}>
          <UpdateNotice />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
