/**
 * Has the browser keep the program on this device. Where it cannot, as in a private window or without HTTPS, everything
 * works but opening the page offline.
 *
 * @param onReady a newer version waits; call what is handed over to open it now
 */
export async function registerWorker(onReady: (open: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/service-worker.js').catch(() => null);
  if (!registration) return;
  const tell = (waiting: ServiceWorker): void =>
    onReady(() => {
      serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waiting.postMessage('take over');
    });
  // The first one takes nobody's place.
  if (registration.waiting && serviceWorker.controller) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && serviceWorker.controller) tell(coming);
    });
  });
}
