import { expect, type Page } from '@playwright/test'
import { pageSlot } from './page-editor.ts'

/**
 * The blocks of the page's text as plain HTML, once all of them are drawn; a figure is shown as
 * `<figure>alt|caption</figure>`.
 */
export async function readBlocks(window: Page): Promise<string[]> {
  let blocks: string[] | null = null
  await expect(async () => {
    blocks = await readDrawnBlocks(window)
    expect(blocks, 'all of the page is drawn').not.toBeNull()
  }).toPass()
  return blocks ?? []
}

/** @returns null while a part of the page is not drawn */
function readDrawnBlocks(window: Page): Promise<string[] | null> {
  return pageSlot(window, 'body').evaluate((body) => {
    if (body.querySelector('[data-pending]')) return null
    const { content } = document.createElement('template')
    const sections = [...body.querySelectorAll('.page-section')]
    for (const section of sections) content.append(...section.cloneNode(true).childNodes)
    for (const figure of content.querySelectorAll('figure')) {
      const slots = ['.page-alt', '.page-caption'].map((name) => figure.querySelector(name))
      figure.textContent = slots.map((slot) => slot?.textContent).join('|')
    }
    for (const aid of content.querySelectorAll('[class^="ProseMirror-"]')) aid.remove()
    for (const element of content.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        const isContent = name === 'href' || (name === 'start' && value !== '1')
        if (!isContent) element.removeAttribute(name)
      }
    }
    return [...content.children].map((block) => block.outerHTML.replaceAll('&nbsp;', '\u00a0'))
  })
}
