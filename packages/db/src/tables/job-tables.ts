/** Table of migration 0023. */
export interface JobTables {
  job_run: JobRunTable
}

interface JobRunTable {
  id: string
  job: string
  started_at: string
  /** Null, as `outcome`, while it goes on, and where its process died. */
  ended_at: string | null
  outcome: string | null
  /** Set where the outcome is `failed`. */
  failure: string | null
  /** JSON of counts. */
  counts: string
  /** Null where the schedule started it. */
  actor_id: string | null
}
