import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import './both-versions.css'

type Side = 'mine' | 'theirs'

/** A field in which two versions differ, in words. */
export interface VersionField {
  key: string
  label: string
  mine: string
  theirs: string
  /** What stands until another is chosen: one's own change, else what the other person saved. */
  proposed: Side
}

interface BothVersionsProps {
  title: string
  fields: readonly VersionField[]
  isPending: boolean
  /** The fields of which one's own version is to be saved. */
  onSave: (mine: string[]) => void
  onDiscard: () => void
  children?: ReactNode
}

/** Both versions of a record beside each other, field by field, to choose from. */
export function BothVersions(props: BothVersionsProps) {
  const { title, fields, isPending, onSave, onDiscard, children } = props
  const text = useText()
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [sides, setSides] = useState<Partial<Record<string, Side>>>({})
  const sideOf = ({ key, proposed }: VersionField) => sides[key] ?? proposed
  useEffect(() => headingRef.current?.focus(), [fields])
  return (
    <section className="conflict">
      <h2 ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      <p>{text('records.versions.lead')}</p>
      {children}
      {fields.map((field) => (
        <fieldset key={field.key} className="conflict-field">
          <legend className="field-label">{field.label}</legend>
          <div className="conflict-sides">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="conflict-side">
                <input
                  type="radio"
                  name={`conflict-${field.key}`}
                  checked={sideOf(field) === side}
                  onChange={() => setSides({ ...sides, [field.key]: side })}
                />
                <span>
                  <span className="conflict-whose">{text(`records.versions.${side}`)}</span>
                  {field[side]}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button
          variant="primary"
          isPending={isPending}
          onClick={() => onSave(fields.filter((each) => sideOf(each) === 'mine').map(({ key }) => key))}
        >
          {text('records.versions.save')}
        </Button>
        <Button onClick={onDiscard}>{text('records.versions.discard')}</Button>
      </div>
    </section>
  )
}
