/** Two soft notes, synthesised: no sound file to fetch, and quiet enough for an office. */
let context: AudioContext | null = null;

/**
 * Browsers keep audio asleep until somebody touched the page: wakes it with the first click or key, so that the first
 * visitor who waits is heard. Returns how to stop listening for that.
 */
export function wakeSound(): () => void {
  const wake = () => {
    stop();
    try {
      context ??= new AudioContext();
      if (context.state === 'suspended') void context.resume();
    } catch {
      // A machine without audio.
    }
  };
  const stop = () => {
    for (const kind of ['pointerdown', 'keydown']) window.removeEventListener(kind, wake);
  };
  for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, wake);
  return stop;
}

/** Silent while the page was not touched yet: notes set then would all sound at once with the first click. */
export function beep(): void {
  try {
    if (context?.state !== 'running') return;
    note(context, 660, 0);
    note(context, 880, 0.16);
  } catch {
    // A machine without audio: the title and the list still tell.
  }
}

function note(audio: AudioContext, frequency: number, afterS: number): void {
  const start = audio.currentTime + afterS;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.12, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, start + 0.22);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.24);
}
