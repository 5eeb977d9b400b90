import { AskedReasons } from '../../ui/asked-reasons.js';
import type { AskedReason } from '../../ui/use-reasons.js';

/** What is asked about an implant that no field of the form holds: the trial before it, and the weight on record. */
export function OverrideField({ asked, label }: { asked: readonly AskedReason[]; label: string }) {
  if (asked.length === 0) return null;
  return (
    <div data-field>
      <AskedReasons asked={asked} label={label} />
    </div>
  );
}
