import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { setFact } from '../commands/set-fact.ts'
import { setCredit, setPicture } from '../commands/set-picture.ts'
import { createTestEditor, find, select, type } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'

const page = createExamplePage()
const coverPos = page.child(0).nodeSize

function part<E extends Element>(editor: Editor, selector: string): E {
  const element = editor.view.dom.querySelector<E>(selector)
  if (!element) throw new Error(`not in the page: ${selector}`)
  return element
}

const cover = '[data-picture="cover"]'

test('a picture is shown from the episode’s folder, with its alt text', () => {
  const editor = createTestEditor(page, { context: { folder: '025 Sämi/é' } })
  const image = part<HTMLImageElement>(editor, `${cover} img`)
  expect(image.getAttribute('src')).toBe('/library/025%20S%C3%A4mi%2F%C3%A9/images/sam.jpg')
  expect(image.alt).toBe('Sam vor dem Rechner')
  select(editor, find(editor.state.doc, 'Sam vor'))
  type(editor, 'Links: ')
  expect(part<HTMLImageElement>(editor, `${cover} img`)).toBe(image)
  expect(image.alt).toBe('Links: Sam vor dem Rechner')
})

test('a picture slot is empty, shown or missing its file', () => {
  const editor = createTestEditor(page)
  const state = () => part<HTMLElement>(editor, cover).dataset.state
  const button = part(editor, `${cover} [data-stop="picture"]`)
  expect(state()).toBe('shown')
  part(editor, `${cover} img`).dispatchEvent(new Event('error'))
  expect(state()).toBe('missing')
  expect(button.textContent).toBe('Die Bilddatei fehltimages/sam.jpg')
  setPicture(coverPos, { src: 'images/b.jpg', width: 4, height: 3 })(editor)
  expect(state()).toBe('shown')
  setPicture(coverPos, null)(editor)
  expect(state()).toBe('empty')
  expect(button.textContent).toBe('Bild hinzufügenoder hierher ziehen')
  expect(part(editor, `${cover} img`).hasAttribute('src')).toBe(false)
})

test('the credit is shown in the page’s language, and asked for where there is none', () => {
  const editor = createTestEditor(page)
  const credits = () =>
    [...editor.view.dom.querySelectorAll('[data-stop="credit"]')].map((each) => each.textContent)
  expect(credits()).toEqual(['Foto: Stroisch.eu/Canva.com', 'Bildnachweis ergänzen'])
  setFact('language', 'en')(editor)
  expect(credits()[0]).toBe('Photo: Stroisch.eu/Canva.com')
  expect(editor.view.dom.lang).toBe('en')
  setCredit(coverPos, null)(editor)
  expect(credits()[0]).toBe('Bildnachweis ergänzen')
})

test('the buttons ask for a picture and for the credit of their own slot', () => {
  const asked: [string, number][] = []
  const context = {
    onChoosePicture: (pos: number) => void asked.push(['picture', pos]),
    onEditCredit: (pos: number) => void asked.push(['credit', pos]),
  }
  const editor = createTestEditor(page, { context })
  const figurePos = find(editor.state.doc, 'Ein Diagramm') - 2
  select(editor, find(editor.state.doc, 'Wie Sam'))
  type(editor, 'x')
  part<HTMLElement>(editor, `${cover} [data-stop="credit"]`).click()
  part<HTMLElement>(editor, '[data-picture="figure"] [data-stop="picture"]').click()
  editor.setEditable(false)
  part<HTMLElement>(editor, `${cover} [data-stop="credit"]`).click()
  expect(asked).toEqual([
    ['credit', coverPos + 1],
    ['picture', figurePos + 1],
  ])
})

test('changing a fact draws nothing anew but what shows it', () => {
  const editor = createTestEditor(page)
  const drawn = [...editor.view.dom.querySelectorAll('*')]
  setFact('number', 26)(editor)
  setFact('language', 'en')(editor)
  select(editor, find(editor.state.doc, 'Am Ende.'))
  type(editor, 'x')
  editor.commands.undo()
  editor.commands.undo()
  editor.commands.undo()
  const now = [...editor.view.dom.querySelectorAll('*')]
  expect(now).toHaveLength(drawn.length)
  expect(now.every((element, index) => element === drawn[index])).toBe(true)
})

test('the player shows where the audio is from', () => {
  const editor = createTestEditor(page)
  const audio = part<HTMLElement>(editor, '.player-audio')
  expect(audio.hidden).toBe(true)
  setFact('audioUrl', 'https://www.example.org/25.mp3')(editor)
  expect(audio.hidden).toBe(false)
  expect(audio.textContent).toBe('example.org/25.mp3')
})

test('every slot has a name for screen readers, and the page is one text field', () => {
  const editor = createTestEditor(page)
  const { dom } = editor.view
  expect(dom.getAttribute('role')).toBe('textbox')
  expect(dom.getAttribute('aria-multiline')).toBe('true')
  expect(dom.getAttribute('aria-label')).toBe('Seite der Folge')
  const names = [...dom.querySelectorAll('[role="group"], figure')].map((group) => group.ariaLabel)
  expect(names).not.toContain(null)
  expect(new Set(names)).toEqual(
    new Set([
      'Titel',
      'Titelbild',
      'Alternativtext',
      'Bildunterschrift',
      'Vorspann',
      'Player',
      'Text',
      'Bild',
    ]),
  )
})
