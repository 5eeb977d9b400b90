/** Names the configuration for injection. */
export const CONFIG = Symbol('configuration');
