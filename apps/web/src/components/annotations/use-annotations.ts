import { useMemo } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { wholeList } from '../../lib/server/whole-list.ts'
import { figureAnnotations } from './figure-annotations.ts'
import type { AnnotatedFigure, Annotation, FigureAnnotation } from './figure-annotations.ts'

/** All of them: what every figure of a page takes its own from. */
export const annotationsQuery = queryOptions({
  queryKey: ['annotations'],
  queryFn: ({ signal }) => wholeList<Annotation>('/annotations', signal),
})

export interface FigureAnnotations {
  state: 'pending' | 'failed' | 'known'
  items: readonly FigureAnnotation[]
}

/** What is noted at a figure; kept from one render to the next, since the chart is drawn anew when it changes. */
export function useAnnotations({ measures, years, places }: AnnotatedFigure): FigureAnnotations {
  const { data, isFetched } = useQuery(annotationsQuery)
  const figure = JSON.stringify({ measures, years, places })
  return useMemo(() => {
    if (data === undefined) return { state: isFetched ? 'failed' : 'pending', items: [] }
    return { state: 'known', items: figureAnnotations(data, JSON.parse(figure) as AnnotatedFigure) }
  }, [data, isFetched, figure])
}
