import { create } from 'zustand';

const KEY = 'ashi.session.sound';

/** Whether this window makes a sound when a time ends; remembered in the window, on unless switched off. */
export const useSound = create<{ readonly isOn: boolean; readonly switchTo: (isOn: boolean) => void }>(
  (set) => ({
    isOn: remembered(),
    switchTo: (isOn) => {
      set({ isOn });
      try {
        localStorage.setItem(KEY, isOn ? 'on' : 'off');
      } catch {
        // A window that may not remember keeps it until it is closed.
      }
    },
  }),
);

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

let context: AudioContext | null = null;

/** Two soft tones, the second lower: heard in a quiet room and no more. Silent where the window may not make a sound. */
export async function playEnd(): Promise<void> {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') await context.resume();
    const at = context.currentTime;
    tone(context, 660, at);
    tone(context, 523, at + 0.45);
  } catch {
    // The line of words and the flash say the same.
  }
}

/** @param at seconds on the context's clock */
function tone(audio: AudioContext, hertz: number, at: number): void {
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.04);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
  source.connect(volume).connect(audio.destination);
  source.start(at);
  source.stop(at + 1);
}
