import { readFileSync } from 'node:fs';

/**
 * Calls back once when the npm that runs us is gone. A killed npm takes nothing with it, and an Ashi left behind
 * would go on holding the practice.
 * @param {() => void} callback
 */
export function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const family = parents();
  const timer = setInterval(() => {
    if (parents() === family) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}

/** Who runs us: our parent and, where npm put a shell between itself and us and the system tells, the shell's parent. */
function parents() {
  const parent = process.ppid;
  const [name, above] = told(parent) ?? [];
  return name && /^(?:ba|da|z)?sh$/.test(name) ? `${parent} ${above}` : `${parent}`;
}

/**
 * Name of a process and the number of its parent; undefined except on Linux.
 * @param {number} pid
 * @returns {[string, string] | undefined}
 */
function told(pid) {
  try {
    const [, name = '', rest = ''] =
      /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return [name, rest.split(' ')[1] ?? ''];
  } catch {
    return undefined;
  }
}
