import { rmSync } from 'node:fs';

/** Jest calls this after the last test. */
export default async function stopCluster() {
  const cluster = globalThis.tonusTestCluster;
  if (!cluster) return;
  delete globalThis.tonusTestCluster;
  await cluster.server.stop();
  rmSync(cluster.folder, { recursive: true, force: true });
}
