/** Which protocol the address names; the registry's own, newest version, when it names none. */
export interface ProtocolChoice {
  protocol?: string;
  version?: string;
}

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readProtocolChoice(search: Record<string, unknown>): ProtocolChoice {
  const [protocol, version] = [search['protocol'], search['version']];
  return {
    ...(typeof protocol === 'string' && protocol !== '' ? { protocol } : {}),
    ...(typeof version === 'string' && version !== '' ? { version } : {}),
  };
}

/**
 * The protocol the address means, out of a list that has the registry's own first and the newest version of each first.
 * Null when it names one that is not published.
 */
export function chosenProtocol<Named extends { code: string; version: string }>(
  protocols: readonly Named[],
  { protocol, version }: ProtocolChoice,
): Named | null {
  const named = protocols.filter(({ code }) => protocol === undefined || code === protocol);
  return named.find((one) => version === undefined || one.version === version) ?? null;
}
