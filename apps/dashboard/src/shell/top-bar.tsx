import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { PersonMenu } from './person-menu.js';
import { SearchButton } from './search-button.js';
import type { Viewer } from './session.js';
import classes from './top-bar.module.css';
import { Wordmark } from './wordmark.js';

/** Centre, search and person, on every page. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home} aria-label={messages.product.name}>
        <Wordmark />
      </Link>
      <span className={classes.centre}>{viewer.centre?.name ?? messages.shell.allCentres}</span>
      <div className={classes.tools}>
        <SearchButton viewer={viewer} />
        <PersonMenu viewer={viewer} />
      </div>
    </header>
  );
}
