/** Two soft notes, synthesised: no sound file to fetch, and quiet enough for an office. */
let context: AudioContext | null = null;

export function beep(): void {
  try {
    context ??= new AudioContext();
    // Browsers keep audio asleep until the page was clicked once; then this wakes it.
    if (context.state === 'suspended') void context.resume();
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
