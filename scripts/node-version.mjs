/**
 * Ends the process with a sentence when Node is too old. Written so that an old Node can read it: nothing newer than
 * ECMAScript 2015, and loaded before anything else.
 */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error('Tonus needs Node 20.19 or newer, this is ' + process.versions.node + '; see https://nodejs.org.');
  process.exit(1);
}
