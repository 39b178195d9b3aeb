import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredReportText } from '@inflytt/db'

/** It says much the same of each year, so that little is gained by trying harder. */
const LEVEL = 1

/** What a packed report is made of, as it goes between threads. */
export interface ReportParts {
  municipalityCode: string | null
  packed: Uint8Array
}

/** A report that waits to be stored: hundreds of them, each of every year so far, take a twentieth of their texts. */
export class PackedReport implements StoredReportText, ReportParts {
  readonly municipalityCode: string | null
  readonly packed: Uint8Array

  constructor({ municipalityCode, packed }: ReportParts) {
    this.municipalityCode = municipalityCode
    this.packed = packed
  }

  static of({ municipalityCode, report }: StoredReportText): PackedReport {
    return new PackedReport({ municipalityCode, packed: deflateRawSync(report, { level: LEVEL }) })
  }

  /** Unpacked each time it is asked for. */
  get report(): string {
    return inflateRawSync(this.packed).toString()
  }
}
