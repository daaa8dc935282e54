import { useMemo } from 'react'
import classes from './export-views.module.css'

/** Lines that are laid out together, when they come into sight. */
const LINES_A_PART = 200

/** The exported text to the letter, to read and to select. */
export function SourceView({ text, label }: { text: string; label: string }) {
  const parts = useMemo(() => splitLines(text), [text])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={classes.source} tabIndex={0} aria-label={label}>
      <pre className={classes.text}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands at its place
          <span key={index} className={classes.part}>
            {part}
          </span>
        ))}
      </pre>
    </section>
  )
}

/** The text in parts of so many lines, each with its line ends. */
function splitLines(text: string): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return Array.from({ length: Math.ceil(lines.length / LINES_A_PART) }, (_, index) =>
    lines.slice(index * LINES_A_PART, (index + 1) * LINES_A_PART).join(''),
  )
}
