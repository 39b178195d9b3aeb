/** Which part of a list is asked for: `page` counts from 1, of `limit` items each. */
export interface Page {
  page: number
  limit: number
}
