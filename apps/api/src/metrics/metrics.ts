import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import { createRequestMeter } from './request-meter.ts'
import { registerStoreGauges } from './store-gauges.ts'

export interface Metrics {
  /** Stands first, so that it sees every answer. */
  meter: ReturnType<typeof createRequestMeter>
  /** Everything that is measured, in the text format of Prometheus. */
  text(): Promise<string>
  contentType: string
}

/** Measures this process and its store. */
export function createMetrics(deps: Pick<Deps, 'db' | 'config' | 'clock' | 'log'>): Metrics {
  const registry = new Registry()
  // The event loop's delay, memory, open files and handles, and the processor's time.
  collectDefaultMetrics({ register: registry })
  registerStoreGauges(registry, deps)
  return {
    meter: createRequestMeter(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
