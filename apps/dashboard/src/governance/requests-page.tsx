import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { Page } from '../ui/page.js';
import { ErasuresPart } from './erasures-part.js';
import { GlassPart } from './glass-part.js';
import classes from './requests-page.module.css';
import { TransfersPart } from './transfers-part.js';

const text = messages.governance.requests;

/** What waits for a decision of the office: each part as far as the viewer may see it. */
export function RequestsPage() {
  const { permissions } = useSignedIn().viewer;
  return (
    <Page title={text.title} lede={text.lede}>
      <div className={classes.page}>
        {permissions.includes('breakGlassUses') && <GlassPart />}
        {permissions.includes('transfers') && <TransfersPart />}
        {permissions.includes('erasures') && <ErasuresPart />}
      </div>
    </Page>
  );
}
