import { useTranslation } from 'react-i18next'
import type { Credit } from '../../../episode/credits/credit.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import { TextFact } from '../facts/text-fact.tsx'
import classes from './credit-form.module.css'

type Part = keyof Credit

const PARTS = ['creator', 'source', 'sourceUrl', 'license', 'licenseUrl', 'note'] as const

function isAddress(part: Part): part is 'sourceUrl' | 'licenseUrl' {
  return part === 'sourceUrl' || part === 'licenseUrl'
}

export interface CreditFormProps {
  credit: Credit
  /** BCP 47 tag of the page's language: the credit is shown in it. */
  language: string
  isReadOnly: boolean
  onChange: (credit: Credit) => void
}

/** A picture's credit, part by part, and how it will be shown. */
export function CreditForm({ credit, language, isReadOnly, onChange }: CreditFormProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  const line = formatCredit(credit, language)
  return (
    <div className={classes.form}>
      <p className={classes.line} lang={language} data-empty={!line || undefined}>
        {line || t('empty')}
      </p>
      {PARTS.map((part, index) => (
        <TextFact
          key={part}
          label={t(`labels.${part}`)}
          value={credit[part] ?? ''}
          error=""
          {...(isAddress(part)
            ? { type: 'url', placeholder: 'https://' }
            : { description: t(`hints.${part}`) })}
          isReadOnly={isReadOnly}
          isFirst={index === 0}
          onCommit={(text) => {
            onChange({ ...credit, [part]: text || null })
            return true
          }}
        />
      ))}
    </div>
  )
}
