/** A place for a QR code drawn by the caller: SVG as text (from our own paper package), and the words for those who cannot see it. */
export function Qr({ svg, label }: { svg: string; label: string }) {
  return <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
}
