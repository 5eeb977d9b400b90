import { messages } from '../messages/messages.js';
import { Page } from '../ui/page.js';

export function TodayPage() {
  return <Page title={messages.pages.today}>{null}</Page>;
}
