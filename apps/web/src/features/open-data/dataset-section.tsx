import { useText } from '../../strings/use-text.tsx'
import { type DatasetCard, fileHref } from './datasets.ts'

const FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['jsonstat', 'JSON-stat'],
] as const

/** What a dataset holds, and its files. */
export function DatasetSection({ name, title, body, period, updated, query }: DatasetCard) {
  const text = useText()
  const files = [...FORMATS, ['schema.json', text('openData.columns')] as const]
  const address = `/api/v1${query}`
  return (
    <section className="dataset" id={name}>
      <h3>{text(title)}</h3>
      <p>{text(body)}</p>
      <dl>
        <div>
          <dt>{text('openData.period')}</dt>
          <dd>{text(period)}</dd>
        </div>
        <div>
          <dt>{text('openData.updated')}</dt>
          <dd>{text(updated)}</dd>
        </div>
        <div>
          <dt>{text('openData.files')}</dt>
          <dd>
            <ul className="dataset-files">
              {files.map(([format, label]) => (
                <li key={format}>
                  <a
                    href={fileHref(name, format)}
                    aria-label={text('openData.file', { format: label, title: text(title) })}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{text('openData.inApi')}</dt>
          <dd>
            {address.includes('YYYY') ? (
              <code className="address">{address}</code>
            ) : (
              <a className="address" href={address}>
                {address}
              </a>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}
