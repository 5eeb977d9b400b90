import { Link } from '@tanstack/react-router';
import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import shared from '../definitions.module.css';
import classes from './version-list.module.css';

const text = messages.definitions.instrument;

interface Props {
  /** Newest first. */
  versions: InstrumentPageQuery['instruments'];
  shown: string;
}

/** Every version that was ever published; scores recorded with it stay readable. */
export function VersionList({ versions, shown }: Props) {
  return (
    <Panel title={text.versions}>
      <ul className={classes.versions}>
        {versions.map(({ code, version, comparability }, index) => (
          <li key={version}>
            {version === shown ? (
              <strong>{version}</strong>
            ) : (
              <Link
                to="/definitions/instruments/$code"
                params={{ code }}
                search={index === 0 ? {} : { version }}
                className={shared.link}
              >
                {version}
              </Link>
            )}
            <span className={shared.dimmed}>
              {[index === 0 && text.newest, version === shown && text.versionShown].filter(Boolean).join(', ')}
            </span>
            <span className={shared.code}>{comparability}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
