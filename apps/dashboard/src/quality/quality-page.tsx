import { messages } from '../messages/messages.js';
import { Page } from '../ui/page.js';

export function QualityPage() {
  return (
    <Page title={messages.quality.title} lede={messages.quality.lede}>
      {null}
    </Page>
  );
}
