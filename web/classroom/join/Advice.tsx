/** One line for each device that gives nothing. */
export function Advice({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line} className="ly-device-advice" role="alert">
      {line}
    </p>
  ));
}
