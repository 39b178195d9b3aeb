import { Button } from '../../../components/ui/button.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'

/** The lead that the household comes from, and the way to leave it out. */
export function LeadLine({ values, onChange }: Pick<FieldsProps, 'values' | 'onChange'>) {
  const text = useText()
  if (values.leadId === '' || values.situation !== 'moved') return null
  return (
    <p className="record-notice">
      {text('record.fromLead', { ref: values.leadId })}{' '}
      <Button id={fieldId('leadId')} variant="plain" onClick={() => onChange({ leadId: '' })}>
        {text('record.fromLeadRemove')}
      </Button>
    </p>
  )
}
