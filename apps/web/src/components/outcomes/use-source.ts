import { useText } from '../../strings/use-text.tsx'
import { useDemoMode } from '../charts/frame/demo-mode.ts'

/** Where every count of households comes from, as a figure says it. */
export function useSource(): string {
  const text = useText()
  return text(useDemoMode() ? 'outcome.sourceDemo' : 'outcome.source')
}
