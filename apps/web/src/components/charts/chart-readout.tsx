/** The point under the pointer or focus, in words, on a line that is always there. */
export function ChartReadout({ children }: { children: string | undefined }) {
  return (
    <p className="chart-readout" aria-hidden="true">
      {children}
    </p>
  )
}
