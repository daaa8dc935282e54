import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { PageLabels } from '../page-labels.ts'
import { createElement } from './create-element.ts'
import { createIcon } from './create-icon.ts'

export interface PlayerViewOptions {
  node: Node
  labels: PageLabels
  getAudioUrl: () => string | null
}

/** The player's place in the page: the show's name, editable, and where the audio comes from. */
export class PlayerView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  private readonly audio: HTMLElement
  private readonly getAudioUrl: () => string | null
  private readonly type: Node['type']

  constructor({ node, labels, getAudioUrl }: PlayerViewOptions) {
    this.type = node.type
    this.getAudioUrl = getAudioUrl
    this.contentDOM = createElement('p', {
      class: 'page-player',
      'data-placeholder': labels.playerPlaceholder,
    })
    this.audio = createElement('span', { class: 'player-audio', contenteditable: 'false' })
    this.dom = createElement(
      'div',
      { 'data-slot': 'player', role: 'group', 'aria-label': labels.player },
      createElement(
        'span',
        { class: 'player-glyph', contenteditable: 'false', 'aria-hidden': 'true' },
        createIcon('player-play'),
      ),
      this.contentDOM,
      this.audio,
    )
    this.refresh()
  }

  update(node: Node): boolean {
    return node.type === this.type
  }

  /** Shows the audio's address anew, after the facts have changed. */
  refresh(): void {
    const url = this.getAudioUrl() ?? ''
    this.audio.textContent = url.replace(/^https?:\/\/(www\.)?/, '')
    this.audio.hidden = url === ''
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}
