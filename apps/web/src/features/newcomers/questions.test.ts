import { describe, expect, it } from 'vitest'
import { readQuestion } from './questions.ts'

describe('the question of an address', () => {
  it('is the first where none is asked', () => {
    expect(readQuestion(undefined)).toMatchObject({ question: { id: 'ursprung' }, isRefused: false })
  })

  it('is the one that is asked', () => {
    expect(readQuestion('yrke')).toMatchObject({
      question: { dimension: 'occupationField' },
      isRefused: false,
    })
  })

  it('is told where there is none such', () => {
    expect(readQuestion('__proto__')).toMatchObject({ question: { id: 'ursprung' }, isRefused: true })
  })
})
