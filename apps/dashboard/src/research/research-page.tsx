import { IconRoute, IconRulerMeasure } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { DataDictionary } from './data-dictionary.js';
import classes from './research-page.module.css';

const text = messages.research;

/** What a researcher can do in this release, and what she cannot yet. */
export function ResearchPage() {
  return (
    <Page title={text.title} lede={text.lede}>
      <div className={classes.page}>
        <Panel title={text.open}>
          <ul className={classes.links}>
            <li>
              <IconRulerMeasure size={20} aria-hidden />
              <div>
                <Link to="/definitions/instruments" className={classes.link}>
                  {messages.pages.instruments}
                </Link>
                <p>{text.instruments}</p>
              </div>
            </li>
            <li>
              <IconRoute size={20} aria-hidden />
              <div>
                <Link to="/definitions/protocol" className={classes.link}>
                  {messages.pages.protocol}
                </Link>
                <p>{text.protocol}</p>
              </div>
            </li>
          </ul>
        </Panel>
        <Panel title={text.closed}>
          <div className={classes.text}>
            <p>{text.closedText}</p>
            <p>{text.closedPages}</p>
          </div>
        </Panel>
        <div className={classes.wide}>
          <DataDictionary />
        </div>
      </div>
    </Page>
  );
}
