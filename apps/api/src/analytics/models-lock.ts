/** Whoever publishes a device model waits for derivations made with the former one, and holds up those to come. */
export const MODELS_LOCK = 7_286_009;
