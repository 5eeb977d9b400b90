import { formatInstant } from '../formats/format-date.js';
import { useCentreZone } from '../shell/session.js';

/** A moment as the clock of the viewer's hospital showed it, wherever the browser is. */
export function Moment({ at }: { at: string | null }) {
  return <>{formatInstant(at, useCentreZone())}</>;
}
