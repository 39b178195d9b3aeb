import { encode } from 'uqr'
import { useText } from '../../strings/use-text.tsx'

/** The key as a picture that an authenticator reads. Drawn here: the key leaves the page in no request. */
export function TotpPicture({ uri }: { uri: string }) {
  const text = useText()
  const { data, size } = encode(uri, { border: 2 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className="totp-picture"
      role="img"
      aria-label={text('totp.qr')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
