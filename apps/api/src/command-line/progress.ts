const PATIENCE_MS = 1_000;

/** Says what is going on, for work that takes more than a second, at most once a second. */
export function progressAfterASecond(
  say: (text: string) => void,
  now: () => number = () => performance.now(),
): (said: string) => void {
  let last = now();
  return (said) => {
    if (now() - last < PATIENCE_MS) return;
    last = now();
    say(`${said}\n`);
  };
}
