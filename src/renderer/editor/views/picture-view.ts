import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { Credit } from '../../../episode/credits/credit.ts'
import { type PageContext, pictureUrl } from '../page-context.ts'
import type { PageStop } from '../queries/get-page-stops.ts'
import { createElement } from './create-element.ts'
import { createIcon } from './create-icon.ts'

export interface PictureViewOptions {
  node: Node
  context: PageContext
  getPos: () => number | undefined
  wordCredit: (credit: Credit) => string
  isEditable: () => boolean
  /** Tab on one of the picture's buttons. */
  moveFrom: (stop: PageStop, direction: 1 | -1) => boolean
  /** A click on the picture itself. */
  select: (pos: number) => void
  /** Delete on the picture's button. */
  remove: (pos: number) => void
}

/**
 * A cover or figure: the picture or its empty slot, alt text and caption (the content, editable), and
 * the credit made from its data. Picture and credit stand around the content and are not editable.
 */
export class PictureView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  private readonly options: PictureViewOptions
  private readonly frame: HTMLElement
  private readonly image: HTMLImageElement
  private readonly pictureButton: HTMLButtonElement
  private readonly creditButton: HTMLButtonElement
  private node: Node

  constructor(options: PictureViewOptions) {
    const { node, context } = options
    const { labels } = context
    this.options = options
    this.node = node
    this.image = createElement('img', { class: 'picture-image', draggable: 'false' })
    this.image.addEventListener('error', () => this.showState('missing'))
    this.image.addEventListener('click', () => this.withPos(options.select))
    this.pictureButton = this.createButton('picture', 'picture-button', context.onChoosePicture)
    this.creditButton = this.createButton('credit', 'credit-button', context.onEditCredit)
    this.frame = createElement(
      'div',
      { class: 'picture-frame', contenteditable: 'false' },
      this.image,
      this.pictureButton,
    )
    this.contentDOM = createElement('div', { class: 'picture-words' })
    this.dom = createElement(
      'figure',
      {
        class: 'page-picture',
        'data-picture': node.type.name,
        'aria-label': node.type.name === 'cover' ? labels.cover : labels.figure,
      },
      this.frame,
      this.contentDOM,
      createElement(
        'div',
        { class: 'picture-credit', contenteditable: 'false' },
        this.creditButton,
      ),
    )
    this.showPicture()
    this.showDecorative()
    this.refresh()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const before = this.node
    this.node = node
    if (node.attrs.src !== before.attrs.src) this.showPicture()
    if (node.attrs.credit !== before.attrs.credit) this.refresh()
    if (node.attrs.decorative !== before.attrs.decorative) this.showDecorative()
    if (node.firstChild !== before.firstChild) this.image.alt = node.firstChild?.textContent ?? ''
    return true
  }

  /** Shows the credit anew, after it or the page's language has changed. */
  refresh(): void {
    const { labels } = this.options.context
    const { credit: data } = this.node.attrs
    const credit = data && this.options.wordCredit(data)
    this.creditButton.textContent = credit || labels.addCredit
    this.creditButton.toggleAttribute('data-empty', !credit)
    if (credit) this.creditButton.title = labels.editCredit
    else this.creditButton.removeAttribute('title')
  }

  /** Clicks and keys on the buttons are theirs alone. */
  stopEvent(event: Event): boolean {
    const { target, type } = event
    return (
      target instanceof Element &&
      target.closest('button') !== null &&
      !type.startsWith('drag') &&
      type !== 'drop'
    )
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  /** Does something with the picture where it is now, if the page can be changed. */
  private withPos(act: (pos: number) => void): void {
    const pos = this.options.getPos()
    if (pos !== undefined && this.options.isEditable()) act(pos)
  }

  /** What stands in place of the alt text that a decorative picture has not (page.css). */
  private showDecorative(): void {
    const { decorativePlaceholder } = this.options.context.labels
    this.dom.toggleAttribute('data-decorative', this.node.attrs.decorative)
    this.dom.style.setProperty('--decorative-placeholder', JSON.stringify(decorativePlaceholder))
  }

  private showPicture(): void {
    const { src, width, height } = this.node.attrs
    this.image.alt = this.node.firstChild?.textContent ?? ''
    if (!src) {
      this.image.removeAttribute('src')
      this.showState('empty')
      return
    }
    if (width && height) {
      this.image.width = width
      this.image.height = height
    }
    this.image.src = pictureUrl(this.options.context.folder, src)
    this.showState('shown')
  }

  private showState(state: 'empty' | 'shown' | 'missing'): void {
    const { labels } = this.options.context
    this.dom.dataset.state = state
    const { src } = this.node.attrs
    const shown = {
      empty: [createIcon('photo-plus'), labels.addPicture, small(labels.dropPicture)],
      shown: [labels.replacePicture],
      missing: [createIcon('photo-off'), labels.missingPicture, small(src ?? '')],
    }
    this.pictureButton.replaceChildren(...shown[state])
  }

  private createButton(
    kind: 'picture' | 'credit',
    className: string,
    onPress: (pos: number) => void,
  ): HTMLButtonElement {
    const { moveFrom, remove } = this.options
    // Not in the browser's own tab order, which starts over at the page's top: see moveToStop.
    const button = createElement('button', {
      type: 'button',
      class: className,
      tabindex: '-1',
      'data-stop': kind,
    })
    button.addEventListener('click', () => this.withPos(onPress))
    button.addEventListener('keydown', (event) => {
      const isDelete = event.key === 'Delete' || event.key === 'Backspace'
      if (isDelete && kind === 'picture') this.withPos(remove)
      this.withPos((pos) => {
        const isTab = event.key === 'Tab'
        if (isTab && moveFrom({ kind, pos }, event.shiftKey ? -1 : 1)) event.preventDefault()
      })
    })
    return button
  }
}

function small(text: string): HTMLElement {
  return createElement('small', {}, text)
}
