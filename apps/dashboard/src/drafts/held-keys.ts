/** Under what this person's answers are kept on the device. The key itself can be used, and not read. */
export interface DeviceKey {
  /** Tells nothing of the person. */
  readonly owner: string;
  readonly key: CryptoKey;
}

/** The keys of who is signed in, in memory alone. By itself, so that whoever only forgets them loads no more than this. */
export const heldKeys: { asked: Promise<readonly DeviceKey[]> | null } = { asked: null };

export function forgetDraftKeys(): void {
  heldKeys.asked = null;
}
