/** Version of the software, as package.json states it. */
export const version = '0.1.0';
