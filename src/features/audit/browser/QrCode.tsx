/** A link as a QR code, drawn when asked for, where it is short enough for a phone to read it off a screen. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
}

/** Longer links make squares too small for a camera: this is a code of 81 squares a side. */
const LONGEST = 600;

/** The quiet zone around a code, in squares, as ISO/IEC 18004 asks. */
const QUIET = 4;

export const QrCode = ({ text }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [squares, setSquares] = useState<readonly (readonly boolean[])[]>([]);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isOpen || text.length > LONGEST) return;
    import('uqr').then(
      ({ encode }) => {
        setSquares(encode(text, { ecc: 'L', border: QUIET }).data);
      },
      () => {
        setMissing(true);
      },
    );
  }, [isOpen, text]);
  if (text.length > LONGEST) {
    return (
      <p class="soft">The link is too long for a QR code that a phone could read; it may have {LONGEST} characters.</p>
    );
  }
  const size = String(squares.length);
  const path = squares
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>QR code</summary>
      {isMissing && <p>The code could not be drawn, because its script did not come.</p>}
      {squares.length > 0 && (
        <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code of the link to this audit">
          <rect class="qr-ground" width={size} height={size} />
          <path d={path} />
        </svg>
      )}
    </details>
  );
};
