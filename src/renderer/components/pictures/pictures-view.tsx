import '@mantine/core/styles/Progress.layer.css'
import { Button, CloseButton, Menu, Progress, Select } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { CREDIT_LIST_FORMATS, type CreditListFormat } from '../../../episode/credits/credit-list.ts'
import type { CreditTemplates } from '../../../episode/credits/credit-template.ts'
import type { LibraryPicture } from '../../../ipc/contract.ts'
import { FilterField } from '../lists/filter-field.tsx'
import { isLeavingKey } from '../panel/is-leaving-key.ts'
import { PictureRows } from './picture-rows.tsx'
import classes from './pictures-view.module.css'
import {
  choosePictures,
  countPictures,
  PICTURE_FILTERS,
  type PictureFilter,
  rankPictures,
} from './rank-pictures.ts'

export interface PicturesViewProps {
  /** Null until they are there. */
  pictures: LibraryPicture[] | null
  progress: { done: number; total: number } | null
  /** What stands in place of the pictures when looking for them came to an end without them. */
  stopped: ReactNode
  /** ISO 8601 calendar date where the person is. */
  today: string
  /** BCP 47 tag for pages that name none. */
  language: string
  templates: CreditTemplates
  chosen: string | null
  /** What stands beside the list. */
  details: ReactNode
  pictureUrl: (folder: string, src: string) => string
  onChoose: (key: string) => void
  onExport: (format: CreditListFormat, pictures: LibraryPicture[]) => void
  onCancel: () => void
  onClose: () => void
}

/** All pictures of the library in the page's place, to be looked through. */
export function PicturesView(props: PicturesViewProps) {
  const { pictures, progress, stopped, today, language, templates, chosen, details } = props
  const { pictureUrl, onChoose, onExport, onCancel, onClose } = props
  const { t } = useTranslation('pictures', { keyPrefix: 'view' })
  const titleId = useId()
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.focus(), [])
  const [filter, setFilter] = useState<PictureFilter>('all')
  const [search, setSearch] = useState('')
  const ranked = useMemo(
    () => rankPictures(pictures ?? [], today, language),
    [pictures, today, language],
  )
  const counts = useMemo(() => countPictures(ranked), [ranked])
  const shown = useMemo(() => choosePictures(ranked, filter, search), [ranked, filter, search])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isLeavingKey(event)) return
    event.preventDefault()
    onClose()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it from wherever the focus is
    <div className={classes.view} onKeyDown={handleKeyDown}>
      <main
        ref={main}
        className={classes.main}
        aria-labelledby={titleId}
        tabIndex={-1}
        data-region="page"
      >
        <header className={classes.head}>
          <h1 id={titleId} className={classes.title}>
            {t('title')}
          </h1>
          {shown.length > 0 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="xs" leftSection={<IconDownload size={14} />}>
                  {t('export')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {CREDIT_LIST_FORMATS.map((format) => (
                  <Menu.Item
                    key={format}
                    onClick={() =>
                      onExport(
                        format,
                        shown.map(({ picture }) => picture),
                      )
                    }
                  >
                    {t(`formats.${format}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </header>
        {pictures && pictures.length > 0 && (
          <div className={classes.tools}>
            <FilterField
              className={classes.search}
              label={t('search')}
              value={search}
              onChange={setSearch}
            />
            <Select<PictureFilter>
              className={classes.filter}
              size="xs"
              aria-label={t('filter')}
              data={PICTURE_FILTERS.filter(
                (one) => [filter, 'all'].includes(one) || counts[one] > 0,
              ).map((value) => ({ value, label: `${t(`filters.${value}`)} (${counts[value]})` }))}
              value={filter}
              allowDeselect={false}
              onChange={(chosenFilter) => chosenFilter && setFilter(chosenFilter)}
            />
          </div>
        )}
        {shown.length > 0 ? (
          <PictureRows
            key={`${filter} ${search}`}
            pictures={shown}
            language={language}
            templates={templates}
            chosen={chosen}
            pictureUrl={pictureUrl}
            onChoose={onChoose}
          />
        ) : (
          <div className={classes.state} role="status">
            {stopped ?? (
              <>
                <span>{t(stateOf(pictures))}</span>
                {!pictures && (
                  <>
                    <Progress
                      className={classes.progress}
                      value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 0}
                      aria-label={t('reading')}
                    />
                    {progress && <span>{t('progress', progress)}</span>}
                    <Button variant="default" size="xs" onClick={onCancel}>
                      {t('cancel')}
                    </Button>
                  </>
                )}
              </>
            )}
          </div>
        )}
      </main>
      {details && <div className={classes.details}>{details}</div>}
    </div>
  )
}

function stateOf(pictures: LibraryPicture[] | null): 'reading' | 'empty' | 'none-found' {
  if (!pictures) return 'reading'
  return pictures.length === 0 ? 'empty' : 'none-found'
}
