import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import type { Area } from './areas.js';
import classes from './area-navigation.module.css';

/** The rail at the left; on a phone the same list becomes the bar at the bottom. */
export function AreaNavigation({ areas }: { areas: readonly Area[] }) {
  return (
    <nav className={classes.navigation} aria-label={messages.shell.mainNavigation}>
      <div className={classes.areas}>
        {areas.map((area) => (
          <section key={area.label} className={classes.area}>
            <h2 className={classes.heading}>{area.label}</h2>
            <ul className={classes.pages}>
              {area.pages.map((page) => (
                <li key={page.to}>
                  <Link
                    to={page.to}
                    className={classes.link}
                    activeOptions={{ exact: page.exact, includeSearch: false }}
                    activeProps={{ 'data-active': true }}
                  >
                    <page.icon size={20} stroke={1.75} aria-hidden />
                    <span>{page.label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
