/** Warnings answered in a field of their own, so that the answers can be counted: no reason in words stands for them. */
export const answeredInField: readonly string[] = ['D10'];
