import { useTranslation } from 'react-i18next'
import { type Credit, creditSchema } from '../../../episode/credits/credit.ts'
import type { CreditTemplates } from '../../../episode/credits/credit-template.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import { withLicence } from '../../../episode/credits/with-licence.ts'
import { TextFact } from '../facts/text-fact.tsx'
import classes from './credit-form.module.css'
import { LicenceField } from './licence-field.tsx'

type Part = Exclude<keyof Credit, 'license'>

const NAMES = ['creator', 'source', 'sourceUrl'] as const
const FURTHER = ['title', 'creditLine', 'note', 'validUntil'] as const

export interface CreditFormProps {
  credit: Credit
  /** BCP 47 tag of the page's language: the credit is shown in it. */
  language: string
  /** The show's wording. */
  templates?: CreditTemplates
  isReadOnly: boolean
  onChange: (credit: Credit) => void
}

/** A picture's credit, part by part, and how it will be shown. */
export function CreditForm({ credit, language, templates, ...form }: CreditFormProps) {
  const { isReadOnly, onChange } = form
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  const line = formatCredit(credit, language, templates)

  const field = (part: Part) => ({
    label: t(`labels.${part}`),
    value: credit[part] ?? '',
    error: part === 'validUntil' ? t('invalid-date') : '',
    isReadOnly,
    ...inputOf(part),
    ...(isAddress(part) ? {} : { description: t(`hints.${part}`) }),
    onCommit: (text: string) => {
      const changed = creditSchema.safeParse({ ...credit, [part]: text || null })
      if (changed.success) onChange(changed.data)
      return changed.success
    },
  })

  return (
    <div className={classes.form}>
      <p className={classes.line} lang={language} data-empty={!line || undefined}>
        {line || t('empty')}
      </p>
      {NAMES.map((part, index) => (
        <TextFact key={part} {...field(part)} isFirst={index === 0} />
      ))}
      <LicenceField
        value={credit.license ?? ''}
        language={language}
        isReadOnly={isReadOnly}
        onCommit={(words) => onChange(withLicence(credit, words))}
      />
      <TextFact {...field('licenseUrl')} />
      {FURTHER.map((part) => (
        <TextFact key={part} {...field(part)} />
      ))}
    </div>
  )
}

function isAddress(part: Part): part is 'sourceUrl' | 'licenseUrl' {
  return part === 'sourceUrl' || part === 'licenseUrl'
}

function inputOf(part: Part): { type?: 'url' | 'date'; placeholder?: string } {
  if (isAddress(part)) return { type: 'url', placeholder: 'https://' }
  return part === 'validUntil' ? { type: 'date' } : {}
}
