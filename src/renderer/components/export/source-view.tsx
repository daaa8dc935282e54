import classes from './export-views.module.css'

/** The exported text to the letter, to read and to select. */
export function SourceView({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={classes.source} tabIndex={0} aria-label={label}>
      <pre className={classes.text}>{text}</pre>
    </section>
  )
}
