/**
 * Calls back once when the npm that runs us is gone. A killed npm takes nothing with it, and an Ashi left behind
 * would go on holding the practice.
 * @param {() => void} callback
 */
export function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}
