import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { messages } from '../messages/messages.js';
import type { Area } from './areas.js';
import classes from './area-navigation.module.css';

/** The rail at the left; on a phone the same list becomes the bar at the bottom, which scrolls to the page that is open. */
export function AreaNavigation({ areas }: { areas: readonly Area[] }) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    bar.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={bar} className={classes.navigation} aria-label={messages.shell.mainNavigation}>
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
