import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { furtherFieldsOf, countFurther } from './further-field-list.ts'
import type { FieldsProps } from './fields-props.ts'
import { AgeFields, CodeField, OtherReasonsField, OwnFields } from './further-field-kinds.tsx'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'

interface FurtherFieldsProps extends FieldsProps {
  municipalities: readonly Municipality[]
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}

/** Folded, and never needed. */
export function FurtherFields({ municipalities, isOpen, onToggle, ...props }: FurtherFieldsProps) {
  const text = useText()
  const isHousehold = props.values.situation === 'moved'
  const filled = countFurther(props.values)
  return (
    <details
      className="record-further"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary className="record-further-title">
        {text(isHousehold ? 'record.furtherTitle' : 'record.furtherTitleLead')}{' '}
        <span className="quiet record-further-count">
          {filled > 0 ? text('record.furtherFilled', { count: filled }) : text('form.optional')}
        </span>
      </summary>
      {isOpen && (
        <div className="record-further-groups">
          {furtherFieldsOf(props.values.situation).map(({ group, fields }) => (
            <Group key={group} title={text(`record.group.${group}`)}>
              {fields.map((field) => (
                <CodeField key={field} {...props} field={field} municipalities={municipalities} />
              ))}
              {group === 'reasons' && <OtherReasonsField {...props} />}
              {group === 'ages' && <AgeFields {...props} />}
              {group === 'own' && <OwnFields {...props} hasNote={isHousehold} />}
            </Group>
          ))}
        </div>
      )}
    </details>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="record-group">
      <h2 className="record-group-title">{title}</h2>
      <div className="fields">{children}</div>
    </section>
  )
}
