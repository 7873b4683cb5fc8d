/** A named share as a bar: confidences, scores, timings. `hint`: the name as records have it. */
export function Meter({
  label,
  value,
  text,
  hint = label,
}: {
  label: string;
  value: number;
  text: string;
  hint?: string;
}) {
  const percent = Math.round(Math.max(0, Math.min(1, value)) * 1000) / 10;
  return (
    <div className="meter">
      <span className="meter-label" title={hint}>
        {label}
      </span>
      <span className="meter-bar" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="meter-text">{text}</span>
    </div>
  );
}
