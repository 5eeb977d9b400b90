import { RegistryProblem } from '../graphql/registry-problem.js';
import { forgetLeft, leftOnDevice, type Left } from './device-queue.js';
import { Ledger } from './ledger.js';
import { sendBatch } from './send-batch.js';

/**
 * Brings to the registry what this person typed on pages that are gone. What stands against the entry of a colleague is
 * kept beside it there, and asked about when the visit is opened.
 *
 * @returns patients of whom something stays on this device
 */
export function sendWaiting(): Promise<readonly string[]> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

let sending: Promise<readonly string[]> | null = null;

async function sendAll(): Promise<readonly string[]> {
  const staying: string[] = [];
  for (const left of await leftOnDevice()) {
    if (await arrives(left)) await forgetLeft([left.id]);
    else staying.push(left.patientId);
  }
  return [...new Set(staying)];
}

async function arrives({ patientId, waiting }: Left): Promise<boolean> {
  const ledger = new Ledger();
  ledger.draftId = waiting.draftId;
  ledger.adopt(waiting);
  for (;;) {
    const batch = ledger.next(() => crypto.randomUUID());
    if (batch === null) return true;
    try {
      ledger.acknowledged(await sendBatch(patientId, batch));
    } catch (problem) {
      if (!(problem instanceof RegistryProblem && problem.code === 'IDEMPOTENCY_MISMATCH')) return false;
      ledger.takeBack();
    }
  }
}
