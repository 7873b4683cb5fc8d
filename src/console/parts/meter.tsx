/** A named share as a bar: confidences, scores, timings. */
export function Meter({ label, value, text }: { label: string; value: number; text: string }) {
  const percent = Math.round(Math.max(0, Math.min(1, value)) * 1000) / 10;
  return (
    <div className="meter">
      <span className="meter-label" title={label}>
        {label}
      </span>
      <span className="meter-bar" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="meter-text">{text}</span>
    </div>
  );
}
