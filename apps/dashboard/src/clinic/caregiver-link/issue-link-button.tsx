import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';

const IssueLinkPanel = lazyNamed(() => import('./issue-link-panel.js'), 'IssueLinkPanel');

/** The act that hands a link out, for those who may. */
export function IssueLinkButton({ patient }: { patient: { id: string; pseudonym: string } }) {
  const [issuing, setIssuing] = useState(false);
  const { permissions } = useSignedIn().viewer;
  if (!permissions.includes('issueCaregiverLink')) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setIssuing(true)}>
        {messages.caregiverLinks.issue}
      </Button>
      {issuing && (
        <Suspense fallback={null}>
          <IssueLinkPanel patient={patient} onClose={() => setIssuing(false)} />
        </Suspense>
      )}
    </>
  );
}
